//! The program as a process: its commands beside a server, and an import that is killed.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A data folder that goes when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("entracte-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        std::fs::File::create(&path).unwrap().write_all(text.as_bytes()).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

/// A server that is killed when the test ends, also when it fails.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

fn command(data: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_entracte"));
    command.env("ENTRACTE_DATA", data).env_remove("ENTRACTE_DATABASE").env("PORT", "0");
    command.args(words).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn said(data: &Path, words: &[&str]) -> String {
    let output = command(data, words).output().unwrap();
    let problem = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{words:?}: {problem}");
    String::from_utf8(output.stdout).unwrap()
}

fn imported(data: &Path, file: &Path) -> serde_json::Value {
    let words = ["import", "organisations", file.to_str().unwrap(), "--source", "list", "--json"];
    serde_json::from_str(&said(data, &words)).unwrap()
}

fn rows(count: usize) -> String {
    let rows = (0..count).map(|row| format!("{row},House {row} of the Wind,Gent,Belgium\n"));
    format!("id,name,city,country\n{}", rows.collect::<String>())
}

#[test]
fn commands_reach_the_server_that_has_the_folder() {
    let folder = Folder::new("errands");
    let data = folder.0.join("data");
    let server = Server(command(&data, &["serve"]).spawn().unwrap());
    for _ in 0..200 {
        if data.join("socket").exists() {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    let file = folder.file("list.csv", &rows(20));
    assert_eq!(imported(&data, &file)["created"], 20);
    assert_eq!(imported(&data, &file)["unchanged"], 20);
    let csv = said(&data, &["export", "organisations"]);
    assert_eq!(csv.lines().count(), 21, "{csv}");
    assert!(csv.starts_with("name,kind,city") && csv.contains("House 7 of the Wind,,Gent,BE"));
    // Two processes never write one index: the server makes it anew itself.
    assert!(said(&data, &["reindex"]).contains("made anew"));
    let refused = command(&data, &["token", "nobody@nowhere.example"]).output().unwrap();
    assert!(!refused.status.success());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("nobody has the address"));
    drop(server);
    // Killed, it left its socket behind; the command finds nobody there and does it alone.
    assert!(data.join("socket").exists());
    assert_eq!(imported(&data, &file)["unchanged"], 20);
}

#[test]
fn an_import_that_is_killed_goes_on_without_doubles() {
    const ROWS: usize = 3_000;
    let folder = Folder::new("killed");
    let data = folder.0.join("data");
    let file = folder.file("list.csv", &rows(ROWS));
    said(&data, &["check"]);
    let words = ["import", "organisations", file.to_str().unwrap(), "--source", "list", "--json"];
    let mut import = command(&data, &words).spawn().unwrap();
    // Killed as soon as the first rows are written: some are there, some are not.
    let database = data.join("entracte.sqlite-wal");
    for _ in 0..600 {
        if std::fs::metadata(&database).is_ok_and(|log| log.len() > 1_500_000) {
            break;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    import.kill().unwrap();
    import.wait().unwrap();
    let again = imported(&data, &file);
    let count = |name: &str| again[name].as_u64().unwrap();
    assert_eq!(count("created") + count("unchanged"), 3_000, "{again}");
    assert!(count("unchanged") > 0, "it was killed before its first rows were written: {again}");
    assert!(count("created") > 0, "it was killed after its last rows were written: {again}");
    assert_eq!(said(&data, &["export", "organisations"]).lines().count(), ROWS + 1);
}
