//! Configuration: `entracte.toml` in the data folder, then the environment. Unknown keys are
//! refused, so that a typing error is not a silent default.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use figment::Figment;
use figment::providers::{Env, Format, Toml};
use mail::LinkSecret;
use serde::Deserialize;

/// What is said where no mail server is set.
pub(crate) const NO_MAIL: &str = "No mail server is set (smtp in entracte.toml, or ENTRACTE_SMTP): mails are kept and go \
nowhere. `entracte sign-in ADDRESS` prints a link to sign in with.";

/// Everything that a network decides about its installation.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Config {
    /// The address that people type, such as `https://network.example`. Default: this machine.
    pub url: Option<String>,
    /// The port to listen on. Default: 8080.
    pub port: Option<u16>,
    /// The address to listen on. Default: 127.0.0.1.
    pub listen: Option<String>,
    /// A PostgreSQL address. Default: the embedded database in the data folder.
    pub database: Option<String>,
    /// A file that holds the PostgreSQL address, instead of `database`.
    pub database_file: Option<PathBuf>,
    /// A mail server, such as `smtps://user:password@host`. Default: mails are kept, and go nowhere.
    pub smtp: Option<String>,
    /// A file that holds the mail server's address, instead of `smtp`.
    pub smtp_file: Option<PathBuf>,
    /// Whether the client's address is taken from `X-Forwarded-For`.
    pub behind_proxy: bool,
    /// Whether floods are held back. Default: yes.
    pub limits: Option<bool>,
    /// Whether a power cut may cost the last moments: `normal`, or `full` (nothing). Default: full.
    pub durability: Option<String>,
    /// The folder of the fonts in which names of other scripts are printed. Default:
    /// `/usr/share/fonts`. On Debian, `fonts-noto-core` and `fonts-noto-cjk` hold most scripts.
    pub fonts: Option<PathBuf>,
}

impl Config {
    /// Reads the file and the environment (`ENTRACTE_URL`, `ENTRACTE_PORT` …, and plain `PORT`).
    pub(crate) fn read(data: &Path) -> Result<Self> {
        let file = data.join("entracte.toml");
        let figment = Figment::new()
            .merge(Toml::file(&file))
            .merge(Env::raw().only(&["PORT"]))
            .merge(Env::prefixed("ENTRACTE_").ignore(&[
                "data",
                "log",
                "real_files",
                "test_sqlite",
                "test_postgres",
            ]));
        let mut config: Self = figment
            .extract()
            .with_context(|| format!("in {} or the environment", file.display()))?;
        config.database = secret(config.database, config.database_file.as_deref())?;
        config.smtp = secret(config.smtp, config.smtp_file.as_deref())?;
        Ok(config)
    }

    pub(crate) fn port(&self) -> u16 {
        self.port.unwrap_or(8080)
    }

    pub(crate) fn fonts(&self) -> PathBuf {
        self.fonts.clone().unwrap_or_else(|| PathBuf::from("/usr/share/fonts"))
    }

    pub(crate) fn base_url(&self) -> String {
        let own = || format!("http://127.0.0.1:{}", self.port());
        self.url.clone().map_or_else(own, |url| url.trim_end_matches('/').to_owned())
    }
}

/// A secret given directly or in a file.
fn secret(direct: Option<String>, file: Option<&Path>) -> Result<Option<String>> {
    match file {
        Some(file) => {
            let text = std::fs::read_to_string(file)
                .with_context(|| format!("cannot read {}", file.display()))?;
            Ok(Some(text.trim().to_owned()))
        }
        None => Ok(direct),
    }
}

/// The installation's key, made on the first start and readable by its owner alone.
pub(crate) fn installation_key(data: &Path, chance: &kernel::Chance) -> Result<LinkSecret> {
    let file = data.join("installation.key");
    if !file.exists() {
        write_secret(&file, &chance.bytes::<32>())?;
    }
    let bytes = std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
    anyhow::ensure!(bytes.len() >= 32, "{} is too short to be a key", file.display());
    Ok(LinkSecret::new(bytes))
}

fn write_secret(file: &Path, bytes: &[u8]) -> Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = std::fs::OpenOptions::new();
    let mut opened = options
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(file)
        .with_context(|| format!("cannot write {}", file.display()))?;
    opened.write_all(bytes)?;
    opened.sync_all()?;
    Ok(())
}
