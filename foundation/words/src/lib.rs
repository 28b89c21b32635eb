//! The words of the interface: Fluent messages, looked up by generated functions.
//!
//! Each crate with words has `locales/en.ftl`, `locales/fr.ftl` … and a build script that calls
//! `words_build::generate()`; `words::include!()` then brings a type `Words` with one function per
//! message into the crate. A missing key or argument does not compile.

use std::collections::HashMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use kernel::Locale;
use unic_langid::LanguageIdentifier;

/// Brings the generated `Words` of this crate into scope.
#[macro_export]
macro_rules! include {
    () => {
        include!(concat!(env!("OUT_DIR"), "/words.rs"));
    };
}

/// Something that a message can speak of: a text or a number.
pub trait Argument {
    /// The value as Fluent takes it.
    fn value(&self) -> FluentValue<'static>;
}

impl<T: Argument + ?Sized> Argument for &T {
    fn value(&self) -> FluentValue<'static> {
        (**self).value()
    }
}

impl Argument for str {
    fn value(&self) -> FluentValue<'static> {
        FluentValue::from(self.to_owned())
    }
}

impl Argument for String {
    fn value(&self) -> FluentValue<'static> {
        FluentValue::from(self.clone())
    }
}

macro_rules! number_arguments {
    ($($number:ty),*) => {$(
        impl Argument for $number {
            fn value(&self) -> FluentValue<'static> { FluentValue::from(*self) }
        }
    )*};
}
number_arguments!(u8, u16, u32, u64, usize, i8, i16, i32, i64, isize);

/// The messages of one crate in all languages of the interface.
pub struct Catalogue {
    bundles: HashMap<&'static str, FluentBundle<FluentResource>>,
}

impl Catalogue {
    /// Reads the messages. They were checked when the crate was built.
    pub fn new(sources: &[(&'static str, &'static str)]) -> Self {
        let bundles = sources.iter().map(|(tag, source)| (*tag, bundle(tag, source))).collect();
        Self { bundles }
    }

    /// One message in one language; in English where that language is not there.
    pub fn say(
        &self,
        locale: Locale,
        key: &'static str,
        arguments: Vec<(&'static str, FluentValue<'static>)>,
    ) -> String {
        let bundle = self.bundles.get(locale.tag()).or_else(|| self.bundles.get("en"));
        let pattern = bundle.and_then(|bundle| bundle.get_message(key)?.value());
        let (Some(bundle), Some(pattern)) = (bundle, pattern) else { return key.to_owned() };
        let arguments: FluentArgs<'static> = arguments.into_iter().collect();
        bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }
}

fn bundle(tag: &str, source: &str) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Isolation marks would turn up inside attributes and mail subjects.
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(whole, _)| whole);
    bundle.add_resource_overriding(resource);
    bundle
}
