//! The frame of a new slice: it compiles, it is wired, and its page is swept.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};

use crate::say;

/// Lays the slice out and wires it into the workspace and the program's list.
pub(crate) fn lay_out(root: &Path, name: &str) -> Result<ExitCode> {
    let plain = !name.is_empty() && name.chars().all(|letter| letter.is_ascii_lowercase());
    ensure!(plain, "a slice's name is made of small letters, such as `projects`");
    let folder = root.join("slices").join(name);
    ensure!(!folder.exists(), "slices/{name} is there already");
    for (path, text) in FILES {
        let file = folder.join(path);
        let parent = file.parent().context("a file has a folder")?;
        fs::create_dir_all(parent)?;
        fs::write(&file, text.replace("SLICE", name))?;
    }
    wire(
        &root.join("Cargo.toml"),
        "office = {",
        &format!("{name} = {{ path = \"slices/{name}\" }}\n"),
    )?;
    wire(
        &root.join("program/Cargo.toml"),
        "office.workspace",
        &format!("{name}.workspace = true\n"),
    )?;
    wire(&root.join("program/src/lib.rs"), "office::slice()", &format!("{name}::slice(), "))?;
    say(&format!("slices/{name} is laid out. Next: its place in xtask/src/tidy.rs, then"));
    say(
        "cargo fmt, cargo check, and UPDATE_DOCUMENTS=1 script/test to write its route into docs/.",
    );
    Ok(ExitCode::SUCCESS)
}

/// Writes a text before the first place where another stands.
fn wire(file: &Path, before: &str, text: &str) -> Result<()> {
    let old = fs::read_to_string(file)?;
    let at = old.find(before).with_context(|| format!("{} has no {before}", file.display()))?;
    let (head, tail) = old.split_at(at);
    fs::write(file, format!("{head}{text}{tail}"))?;
    Ok(())
}

const FILES: [(&str, &str); 9] = [
    (
        "Cargo.toml",
        "[package]\nname = \"SLICE\"\nversion.workspace = true\nedition.workspace = true\n\
         license.workspace = true\nrust-version.workspace = true\npublish.workspace = true\n\n\
         [lints]\nworkspace = true\n\n[dependencies]\nkernel.workspace = true\n\
         words.workspace = true\nweb.workspace = true\naskama.workspace = true\n\n\
         [build-dependencies]\nwords-build.workspace = true\n",
    ),
    ("askama.toml", "[general]\ndirs = [\"templates\"]\n"),
    (
        "build.rs",
        "//! Makes the typed messages of this crate.\n\nfn main() -> Result<(), String> {\n    \
         words_build::generate()\n}\n",
    ),
    ("locales/en.ftl", "title = SLICE\n"),
    ("locales/fr.ftl", "title = SLICE\n"),
    ("templates/list.html", "<h1>{{ t.title() }}</h1>\n"),
    (
        "src/pages.rs",
        "//! The pages of this slice.\n\nuse askama::Template;\nuse web::{Access, Cx, Page, Result, \
         Routes, Sample};\n\nuse crate::words::Words;\n\n/// The pages of this slice, mounted with \
         who may open them.\npub(crate) fn routes(routes: Routes) -> Routes {\n    \
         routes.get(\"/SLICE\", Access::Everyone, Sample::NONE, list)\n}\n\n#[derive(Template)]\n\
         #[template(path = \"list.html\")]\nstruct ListPage {\n    t: Words,\n}\n\nasync fn \
         list(cx: Cx) -> Result<Page> {\n    let t = Words::of(cx.locale);\n    \
         Ok(Page::new(t.title(), &ListPage { t })?)\n}\n",
    ),
    ("src/words.rs", "//! The words of this slice.\n\nwords::include!();\n"),
    (
        "src/lib.rs",
        "//! What this slice is for, its invariants, and what others may use.\n\nmod pages;\nmod \
         words;\n\nuse web::{PersonalData, Slice};\n\n/// This slice, as the program takes it.\npub \
         fn slice() -> Slice {\n    Slice {\n        name: \"SLICE\",\n        migrations: \
         Vec::new(),\n        routes: pages::routes(web::Routes::new()),\n        events: &[],\n        \
         jobs: Vec::new(),\n        standing: None,\n        identify: None,\n        note_use: None,\n        subjects: \
         Vec::new(),\n        searchables: Vec::new(),\n        panels: Vec::new(),\n        menu: \
         Vec::new(),\n        next_for_you: None,\n        office_queue: None,\n        \
         vocabularies: Vec::new(),\n        personal_data: PersonalData::NONE,\n        merge: None,\n        files_in_use: None,\n        demo: \
         None,\n        personas: Vec::new(),\n        samples: None,\n    }\n}\n",
    ),
];
