//! Passwords: argon2id, and no common ones.

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Argon2, PasswordHash};
use kernel::{Chance, Error, Result};

use crate::words::Words;

/// The least length in characters.
const LEAST: usize = 10;
/// The most: long enough for any sentence, short enough to hash.
const MOST: usize = 200;

/// Refuses a password that is short or easily guessed, with words for the field `password`.
///
/// # Errors
/// The refusal.
pub(crate) fn check(password: &str, known: &[&str]) -> Result<()> {
    let length = password.chars().count();
    if length < LEAST {
        return Err(Error::field("password", "too-short", |locale| {
            Words::of(locale).password_too_short(LEAST)
        }));
    }
    if length > MOST {
        return Err(Error::field("password", "too-long", |locale| {
            Words::of(locale).password_too_long(MOST)
        }));
    }
    // Scores 0 to 2 are guessed in fewer than 10^10 tries (zxcvbn, D. L. Wheeler, 2016).
    if zxcvbn::zxcvbn(password, known).score() < zxcvbn::Score::Three {
        return Err(Error::field("password", "too-common", |locale| {
            Words::of(locale).password_too_common()
        }));
    }
    Ok(())
}

/// The hash of a password, with its salt and parameters. Takes some 50 ms: not on a reactor thread.
///
/// # Errors
/// When hashing itself fails.
pub(crate) fn hash(password: &str, chance: &Chance) -> Result<String> {
    let salt = chance.bytes::<16>();
    let hash = Argon2::default()
        .hash_password_with_salt(password.as_bytes(), &salt)
        .map_err(Error::internal)?;
    Ok(hash.to_string())
}

/// Whether a password is the one that was hashed. Takes as long for an account without one.
pub(crate) fn verify(password: &str, hash: Option<&str>) -> bool {
    // A real hash of a password that nobody has, so that the time tells nothing.
    const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$\
                           aW52YWxpZGludmFsaWRpbnZhbGlkaW52YWxpZGludmE";
    let stored = hash.unwrap_or(NOBODYS);
    let Ok(parsed) = PasswordHash::new(stored) else { return false };
    let matches = Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok();
    matches && hash.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_and_short_passwords_are_refused() {
        assert!(check("password12", &[]).is_err());
        assert!(check("qwertyuiop", &[]).is_err());
        assert!(check("short", &[]).is_err());
        assert!(check("ilse@canal.example", &["ilse@canal.example"]).is_err());
        assert!(check("seven lanterns behind the river", &[]).is_ok());
    }

    #[test]
    fn a_hash_knows_its_password_alone() {
        let hash = hash("seven lanterns behind", &Chance::seeded(1)).expect("hashes");
        assert!(hash.starts_with("$argon2id$"));
        assert!(verify("seven lanterns behind", Some(&hash)));
        assert!(!verify("seven lanterns before", Some(&hash)));
        assert!(!verify("anything", None));
    }
}
