//! Addresses are types: nobody concatenates paths.

/// An address of a page.
pub trait Place: std::fmt::Display {
    /// The pattern under which it is mounted: `/organisations/{id}`.
    const PATTERN: &'static str;
}

/// Declares the address of a page.
///
/// ```ignore
/// web::place!(/// One organisation.
///     pub(crate) Organisation { id: OrganisationId } = "/organisations/{id}");
/// web::place!(/// All organisations.
///     pub(crate) Organisations = "/organisations");
/// ```
#[macro_export]
macro_rules! place {
    ($(#[$meta:meta])* $vis:vis $name:ident = $pattern:literal) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug)]
        $vis struct $name;

        impl $crate::Place for $name {
            const PATTERN: &'static str = $pattern;
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str($pattern)
            }
        }
    };
    ($(#[$meta:meta])* $vis:vis $name:ident { $($field:ident : $type:ty),+ $(,)? } = $pattern:literal) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        $vis struct $name {
            $(
                /// What stands in this place of the address.
                $vis $field: $type
            ),+
        }

        impl $crate::Place for $name {
            const PATTERN: &'static str = $pattern;
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let Self { $($field),+ } = self;
                write!(formatter, $pattern)
            }
        }
    };
}

/// A query string of the pairs whose value is not empty, with its question mark.
pub fn query(pairs: &[(&str, &str)]) -> String {
    let mut query = String::new();
    for (name, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(name);
        query.push('=');
        encode(value, &mut query);
    }
    query
}

fn encode(value: &str, into: &mut String) {
    use std::fmt::Write;
    for byte in value.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                into.push(char::from(byte));
            }
            b' ' => into.push('+'),
            byte => {
                let _ = write!(into, "%{byte:02X}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::query;

    #[test]
    fn a_query_leaves_out_what_is_empty() {
        assert_eq!(
            query(&[("q", "théâtre rural"), ("kind", ""), ("page", "2")]),
            "?q=th%C3%A9%C3%A2tre+rural&page=2"
        );
        assert_eq!(query(&[("q", "")]), "");
    }
}
