//! Rules that no compiler knows. Each finding names its file, its line and the rule.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::say;

/// Lines of one function, and of one file without its tests.
const LONGEST_FUNCTION: usize = 80;
const LONGEST_FILE: usize = 400;

/// The slices in their order: each may depend on those before it.
const ORDER: [&str; 14] = [
    "accounts",
    "directory",
    "membership",
    "money",
    "meetings",
    "encounters",
    "projects",
    "learning",
    "forum",
    "assembly",
    "newsroom",
    "library",
    "impact",
    "alliances",
];

/// Checks everything; ends in failure when anything is found.
pub(crate) fn check(root: &Path) -> Result<ExitCode> {
    let mut findings = Vec::new();
    for folder in ["foundation", "slices", "program", "xtask"] {
        for file in rust_files(&root.join(folder))? {
            let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
            let name = file.strip_prefix(root).unwrap_or(&file).display().to_string();
            lengths(&name, &text, &mut findings);
            words(&name, &text, &mut findings);
        }
    }
    dependencies(root, &mut findings)?;
    for finding in &findings {
        say(finding);
    }
    say(&format!("{} findings", findings.len()));
    Ok(if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn rust_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(rust_files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn lengths(name: &str, text: &str, findings: &mut Vec<String>) {
    let is_test = name.contains("/tests/");
    let code: Vec<&str> =
        text.lines().take_while(|line| !line.starts_with("#[cfg(test)]")).collect();
    if code.len() > LONGEST_FILE && !is_test {
        findings.push(format!("{name}: {} lines, at most {LONGEST_FILE}", code.len()));
    }
    let mut begun: Option<(usize, usize)> = None;
    for (number, line) in code.iter().enumerate() {
        let indent = line.len() - line.trim_start().len();
        let trimmed = line.trim_start();
        let begins = [
            "fn ",
            "pub fn ",
            "async fn ",
            "pub async fn ",
            "pub(crate) fn ",
            "pub(crate) async fn ",
        ]
        .iter()
        .any(|beginning| trimmed.starts_with(beginning));
        if begins && begun.is_none() && !line.trim_end().ends_with(';') {
            begun = Some((number, indent));
        }
        if let Some((first, depth)) = begun
            && line.trim_end() == format!("{}}}", " ".repeat(depth))
        {
            let length = number - first + 1;
            if length > LONGEST_FUNCTION && !is_test {
                findings.push(format!("{name}:{}: a function of {length} lines", first + 1));
            }
            begun = None;
        }
    }
}

fn words(name: &str, text: &str, findings: &mut Vec<String>) {
    let file = name.rsplit('/').next().unwrap_or_default();
    for (number, line) in text.lines().enumerate() {
        let at = |rule: &str| format!("{name}:{}: {rule}", number + 1);
        let is_tidy = name.starts_with("xtask/");
        if line.contains(": Role = Role(") && file != "policy.rs" && !is_tidy {
            findings.push(at("roles are named in policy.rs only"));
        }
        let sql = ["\"SELECT ", "\"UPDATE ", "\"INSERT ", "\"DELETE FROM"];
        let apart = name.starts_with("foundation/store") || name.starts_with("foundation/testkit");
        if sql.iter().any(|beginning| line.contains(beginning)) && !apart && !is_tidy {
            findings.push(at("SQL stands in store only"));
        }
        let todo = concat!("TO", "DO");
        if line.contains(todo) && !line.contains('#') {
            findings.push(at("an open end names its issue"));
        }
        let struct_name = line.trim_start().strip_prefix("pub struct ");
        let struct_name = struct_name.and_then(|rest| rest.split([' ', '<', '(', ';', '{']).next());
        let vague = ["Manager", "Service", "Helper", "Util"];
        if struct_name.is_some_and(|name| vague.iter().any(|word| name.ends_with(word))) {
            findings.push(at("names are the field's terms: no Manager, Service, Helper, Util"));
        }
    }
}

/// Slices know only those above them; the foundation knows no slice.
fn dependencies(root: &Path, findings: &mut Vec<String>) -> Result<()> {
    let place = |slice: &str| ORDER.iter().position(|name| *name == slice).unwrap_or(ORDER.len());
    for floor in ["foundation", "slices"] {
        for entry in fs::read_dir(root.join(floor))? {
            let manifest = entry?.path().join("Cargo.toml");
            let text = fs::read_to_string(&manifest)?;
            let own = manifest.parent().and_then(Path::file_name).unwrap_or_default();
            let own = own.to_string_lossy().into_owned();
            let needed = text.split("[dev-dependencies]").next().unwrap_or_default();
            for slice in ORDER.iter().chain(&["office"]) {
                if !needed.contains(&format!("\n{slice}.workspace")) {
                    continue;
                }
                if floor == "foundation" || place(slice) >= place(&own) {
                    findings.push(format!("{}: {own} may not know {slice}", manifest.display()));
                }
            }
        }
    }
    Ok(())
}
