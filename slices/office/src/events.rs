//! What can have happened in the office.

use kernel::Event;

use kernel::PersonId;
use settings::SETTING;

use crate::model::{IMPORT, ImportId};

/// All kinds of this slice.
pub(crate) const KINDS: &[&str] =
    &[NetworkSetUp::KIND, ImportAsked::KIND, ImportEnded::KIND, ImportForgotten::KIND];

kernel::event!(/// A network was set up; who is the first of its office.
    pub(crate) NetworkSetUp, "network-set-up", { office: PersonId }, |_this| SETTING.subject(sea_orm::prelude::Uuid::nil()));

kernel::event!(/// A file shall be checked, or imported.
    pub(crate) ImportAsked, "import-asked", { import: ImportId, step: &'static str }, |this| IMPORT.subject(this.import));
kernel::event!(/// A file was checked or imported: how many rows were new, changed, refused.
    pub(crate) ImportEnded, "import-ended", { import: ImportId, step: &'static str, created: usize, changed: usize, refused: usize }, |this| IMPORT.subject(this.import));
kernel::event!(/// A file and its report were put away before their day.
    pub(crate) ImportForgotten, "import-forgotten", { import: ImportId }, |this| IMPORT.subject(this.import));
