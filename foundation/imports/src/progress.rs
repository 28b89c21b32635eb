//! How far an import is, for whoever watches it.

use tokio::sync::watch;

/// Rows that are done, of how many. Clones speak to the same watchers.
#[derive(Clone, Debug)]
pub struct Progress(watch::Sender<(usize, usize)>);

impl Default for Progress {
    fn default() -> Self {
        Self(watch::Sender::new((0, 0)))
    }
}

impl Progress {
    /// Says how far it is.
    pub fn say(&self, done: usize, of: usize) {
        self.0.send_replace((done, of));
    }

    /// Watches it.
    pub fn watch(&self) -> watch::Receiver<(usize, usize)> {
        self.0.subscribe()
    }
}
