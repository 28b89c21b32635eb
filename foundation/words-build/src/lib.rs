//! Turns a crate's `locales/*.ftl` into one typed function per message, at build time.
//!
//! English is complete by definition. Every other language must have the same keys with the same
//! arguments, else the build fails and says which. Called from a crate's `build.rs`:
//!
//! ```ignore
//! fn main() -> Result<(), String> { words_build::generate() }
//! ```
//!
//! Messages that no code uses are seen by the compiler as unused functions.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource,
};

/// Names of the arguments of one message, in the order in which they first appear.
///
/// The English order is the order of the function's parameters.
type Arguments = Vec<String>;
/// Arguments by key.
type Keys = BTreeMap<String, (Arguments, String)>;

/// Writes `words.rs` into the build's output folder.
///
/// # Errors
/// A sentence that says which file, key or argument is wrong.
pub fn generate() -> Result<(), String> {
    let root = PathBuf::from(var("CARGO_MANIFEST_DIR")?);
    let folder = root.join("locales");
    rerun_when_changed(&folder);
    let files = files_of(&folder)?;
    let english = files.get("en").ok_or("locales/en.ftl is missing")?;
    let keys = keys_of(english)?;
    for (language, file) in &files {
        compare(language, &keys, &keys_of(file)?)?;
    }
    let target = PathBuf::from(var("OUT_DIR")?).join("words.rs");
    fs::write(&target, code(&keys, &files))
        .map_err(|error| format!("{}: {error}", target.display()))
}

#[expect(clippy::print_stdout, reason = "this is how a build script talks to cargo")]
fn rerun_when_changed(folder: &Path) {
    println!("cargo:rerun-if-changed={}", folder.display());
}

fn var(name: &str) -> Result<String, String> {
    env::var(name).map_err(|_| format!("{name} is not set; this runs inside a build script"))
}

fn files_of(folder: &Path) -> Result<BTreeMap<String, PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files = BTreeMap::new();
    for entry in entries {
        let path = entry.map_err(|error| error.to_string())?.path();
        let is_words = path.extension().is_some_and(|extension| extension == "ftl");
        if let (true, Some(stem)) = (is_words, path.file_stem()) {
            files.insert(stem.to_string_lossy().into_owned(), path);
        }
    }
    Ok(files)
}

fn keys_of(path: &Path) -> Result<Keys, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let resource: Resource<&str> = fluent_syntax::parser::parse(text.as_str())
        .map_err(|(_, errors)| format!("{}: {errors:?}", path.display()))?;
    let mut keys = Keys::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let found = (arguments_of(message), first_line(message));
        if keys.insert(message.id.name.to_owned(), found).is_some() {
            return Err(format!("{}: {} stands twice", path.display(), message.id.name));
        }
    }
    Ok(keys)
}

fn first_line(message: &Message<&str>) -> String {
    let elements = message.value.as_ref().map_or(&[][..], |pattern| &pattern.elements);
    let mut line = String::new();
    for element in elements {
        match element {
            PatternElement::TextElement { value } => line.push_str(value),
            PatternElement::Placeable { .. } => line.push('…'),
        }
    }
    line.lines().next().unwrap_or_default().replace(['[', ']', '<', '>', '`'], "'")
}

fn arguments_of(message: &Message<&str>) -> Arguments {
    let mut arguments = Arguments::new();
    if let Some(pattern) = &message.value {
        walk(pattern, &mut arguments);
    }
    arguments
}

fn walk(pattern: &Pattern<&str>, arguments: &mut Arguments) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => walk_inline(inline, arguments),
            Expression::Select { selector, variants } => {
                walk_inline(selector, arguments);
                for variant in variants {
                    walk(&variant.value, arguments);
                }
            }
        }
    }
}

fn walk_inline(inline: &InlineExpression<&str>, arguments: &mut Arguments) {
    match inline {
        InlineExpression::VariableReference { id } => remember(arguments, id.name),
        InlineExpression::FunctionReference { arguments: called, .. } => {
            for positional in &called.positional {
                walk_inline(positional, arguments);
            }
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                walk_inline(inner, arguments);
            }
        }
        _ => {}
    }
}

fn remember(arguments: &mut Arguments, name: &str) {
    if !arguments.iter().any(|known| known == name) {
        arguments.push(name.to_owned());
    }
}

fn compare(language: &str, english: &Keys, other: &Keys) -> Result<(), String> {
    for (key, (arguments, _)) in english {
        match other.get(key) {
            None => return Err(format!("locales/{language}.ftl lacks the message {key}")),
            Some((theirs, _)) if as_set(theirs) != as_set(arguments) => {
                return Err(format!(
                    "locales/{language}.ftl: {key} takes {theirs:?}, in English {arguments:?}"
                ));
            }
            Some(_) => {}
        }
    }
    match other.keys().find(|key| !english.contains_key(*key)) {
        Some(key) => Err(format!("locales/{language}.ftl has {key}, which English lacks")),
        None => Ok(()),
    }
}

/// Another language may name them in another order.
fn as_set(arguments: &Arguments) -> BTreeSet<&String> {
    arguments.iter().collect()
}

fn code(keys: &Keys, files: &BTreeMap<String, PathBuf>) -> String {
    let mut code = String::from(
        "static CATALOGUE: std::sync::LazyLock<::words::Catalogue> = std::sync::LazyLock::new(|| \
         ::words::Catalogue::new(&[\n",
    );
    for (language, path) in files {
        let _ =
            writeln!(code, "    ({language:?}, include_str!({:?})),", path.display().to_string());
    }
    code.push_str(
        "]));\n\n/// The messages of this crate in one language.\n\
         #[derive(Clone, Copy, Debug)]\npub(crate) struct Words(kernel::Locale);\n\n\
         impl Words {\n    /// The messages in a language of the interface.\n    \
         pub(crate) fn of(locale: kernel::Locale) -> Self { Self(locale) }\n",
    );
    for (key, (arguments, english)) in keys {
        let name = key.replace('-', "_");
        let mut parameters = String::new();
        let mut values = String::new();
        for argument in arguments {
            let parameter = argument.replace('-', "_");
            let _ = write!(parameters, ", {parameter}: impl ::words::Argument");
            let _ = write!(values, "({argument:?}, {parameter}.value()), ");
        }
        let _ = write!(
            code,
            "\n    /// {english}\n    pub(crate) fn {name}(&self{parameters}) -> String {{ \
             CATALOGUE.say(self.0, {key:?}, vec![{values}]) }}\n"
        );
    }
    code.push_str("}\n");
    code
}
