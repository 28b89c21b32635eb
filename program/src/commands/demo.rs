//! The demo network: made relative to the week of the start, made anew after seven days.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow, bail};
use chrono::{Datelike, Days, NaiveDate};
use web::DemoSize;

use super::say;
use crate::house::{self, Searching};

/// The file that says that a data folder holds a demo network, and of which week.
const MARK: &str = "demo";

/// Whether a data folder holds a demo network.
pub(crate) fn is_demo(data: &Path) -> bool {
    data.join(MARK).exists()
}

/// Makes the demo network where there is none that is young enough. Real data are never touched.
pub(crate) async fn make(data: &Path, organisations: u32) -> Result<ExitCode> {
    let today = kernel::Clock::system().today();
    let week = monday(today);
    let wanted = format!("{week} {organisations}\n");
    let database = data.join("entracte.sqlite");
    match std::fs::read_to_string(data.join(MARK)) {
        Ok(made) if is_fresh(&made, today, organisations) => {
            say("The demo network is there already.");
            return Ok(ExitCode::SUCCESS);
        }
        Ok(_) => {
            say("The demo network is older than seven days, or of another size: it is made anew.");
            remove(data)?;
        }
        Err(_) if database.exists() => {
            bail!("{} holds a network that is no demo; it stays as it is", data.display());
        }
        Err(_) => say(&format!("Making the demo network of {organisations} organisations …")),
    }
    std::fs::create_dir_all(data)?;
    // Written before the first row: what was begun and not finished is a demo, too.
    std::fs::write(data.join(MARK), "unfinished\n").context("cannot write the demo's mark")?;
    let house = house::open(data, true, Searching::OnDisk).await?;
    let size = DemoSize { organisations, week };
    let makers: Vec<_> = house.app.slices().iter().filter_map(|slice| slice.demo).collect();
    for make in makers {
        make(house.app.clone(), size).await.map_err(|error| anyhow!("{error}"))?;
    }
    house.app.catch_up().await.map_err(|error| anyhow!("{error}"))?;
    house.app.close().await.map_err(|error| anyhow!("{error}"))?;
    std::fs::write(data.join(MARK), wanted)?;
    say("The demo network is made.");
    Ok(ExitCode::SUCCESS)
}

fn monday(day: NaiveDate) -> NaiveDate {
    let since = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(since)).unwrap_or(day)
}

fn is_fresh(made: &str, today: NaiveDate, organisations: u32) -> bool {
    let mut parts = made.split_whitespace();
    let week = parts.next().and_then(|week| week.parse::<NaiveDate>().ok());
    let size = parts.next().and_then(|size| size.parse::<u32>().ok());
    let young = week.is_some_and(|week| {
        (today - week).num_days() < 14 && monday(today) - week < chrono::Duration::days(8)
    });
    young && size == Some(organisations)
}

/// Removes a demo network's database, index and files. The mark goes last.
fn remove(data: &Path) -> Result<()> {
    for name in ["entracte.sqlite", "entracte.sqlite-wal", "entracte.sqlite-shm"] {
        let file = data.join(name);
        if file.exists() {
            std::fs::remove_file(&file)
                .with_context(|| format!("cannot remove {}", file.display()))?;
        }
    }
    for name in ["index", "files"] {
        let folder = data.join(name);
        if folder.exists() {
            std::fs::remove_dir_all(&folder)
                .with_context(|| format!("cannot remove {}", folder.display()))?;
        }
    }
    std::fs::remove_file(data.join(MARK)).context("cannot remove the demo's mark")
}
