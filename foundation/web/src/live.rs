//! Pages that show what happens while one looks: server-sent events, one drawing for all who look.
//!
//! What is looked at together is a room, named by its subject. When an event speaks of the subject,
//! the room's parts are drawn once, and every listener gets what changed. A page without scripts
//! shows the same when it is loaded again.

use std::collections::{BTreeMap, HashMap};
use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::{Stream, StreamExt, stream};
use kernel::Result;
use serde::Serialize;
use store::{Happened, Place};
use tokio::sync::{Notify, broadcast};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::App;

/// Changes of one room within this time are drawn together.
const TOGETHER: Duration = Duration::from_millis(150);
/// How often events of other nodes are looked for; those of this one wake at once.
const LOOKS: Duration = Duration::from_millis(500);
/// Messages that a slow listener may be behind; whoever is further behind loads the page again.
const BEHIND: usize = 32;
/// Events read at once.
const EVENTS: u64 = 500;

/// One part of a room as all see it: in which list it stands, its name in the page, its markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The list.
    pub list: &'static str,
    /// The name of the element that it fills.
    pub name: String,
    /// The markup, the same for every listener.
    pub html: String,
}

/// Draws the parts of a room, in order.
pub type Draw =
    Arc<dyn Fn(App) -> Pin<Box<dyn Future<Output = Result<Vec<Part>>> + Send>> + Send + Sync>;

/// What listeners are told: the order of each list, and what is drawn anew.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
struct Told<'a> {
    lists: BTreeMap<&'static str, Vec<&'a str>>,
    changed: BTreeMap<&'a str, &'a str>,
}

impl<'a> Told<'a> {
    /// What is new since another drawing.
    fn since(before: &[Part], now: &'a [Part]) -> Self {
        let known: HashMap<&str, &str> =
            before.iter().map(|part| (part.name.as_str(), part.html.as_str())).collect();
        let mut told = Self::default();
        for part in now {
            told.lists.entry(part.list).or_default().push(&part.name);
            if known.get(part.name.as_str()) != Some(&part.html.as_str()) {
                told.changed.insert(&part.name, &part.html);
            }
        }
        // A list that became empty is told, too.
        for part in before {
            told.lists.entry(part.list).or_default();
        }
        told
    }
}

/// A short name for what a room shows: a page that was drawn with the same needs nothing new.
pub fn state(parts: &[Part]) -> String {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    for part in parts {
        (part.list, &part.name, &part.html).hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}

struct Room {
    subject: Uuid,
    touched: Arc<Notify>,
    said: broadcast::Sender<Arc<str>>,
    /// The state of the last drawing; none before the first.
    drawn: Arc<Mutex<Option<String>>>,
}

/// The rooms of this node that somebody looks at.
#[derive(Default)]
pub(crate) struct Hub {
    rooms: Mutex<HashMap<String, Room>>,
}

impl Hub {
    fn rooms(&self) -> std::sync::MutexGuard<'_, HashMap<String, Room>> {
        self.rooms.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_empty(&self) -> bool {
        self.rooms().is_empty()
    }

    /// Wakes the rooms of which these events speak.
    fn touch(&self, happened: &[Happened]) {
        let mut spoken: std::collections::HashSet<Uuid> =
            happened.iter().map(|event| event.subject).collect();
        for event in happened {
            let values = event.changed.as_object().into_iter().flat_map(|changed| changed.values());
            spoken.extend(values.filter_map(|value| value.as_str()?.parse::<Uuid>().ok()));
        }
        for room in self.rooms().values().filter(|room| spoken.contains(&room.subject)) {
            room.touched.notify_one();
        }
    }

    /// Forgets a room that nobody looks at any longer.
    fn close(&self, name: &str) -> bool {
        let mut rooms = self.rooms();
        let empty = rooms.get(name).is_none_or(|room| room.said.receiver_count() == 0);
        if empty {
            rooms.remove(name);
        }
        empty
    }
}

/// Follows the events for as long as the program runs, and wakes the rooms that they speak of.
pub async fn follow(app: App, stop: CancellationToken) {
    let mut place: Option<Place> = None;
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            () = app.store().woken() => {}
            () = tokio::time::sleep(LOOKS) => {}
        }
        if let Err(error) = look(&app, &mut place).await {
            tracing::error!(%error, "live pages cannot follow, trying again");
        }
    }
}

async fn look(app: &App, place: &mut Option<Place>) -> Result<()> {
    let hub = &app.house().hub;
    if hub.is_empty() {
        *place = None;
        return Ok(());
    }
    let read = app.store().read();
    let Some(from) = *place else {
        // Rooms draw themselves when they open: what was before is in that drawing.
        *place = Some(store::follow_from_now(&read).await?);
        hub.rooms().values().for_each(|room| room.touched.notify_one());
        return Ok(());
    };
    let happened = store::after(&read, from, EVENTS).await?;
    if let Some(last) = happened.last() {
        *place = Some(last.place);
        hub.touch(&happened);
    }
    Ok(())
}

/// Draws a room whenever it was touched, until nobody looks.
async fn keep_drawn(
    app: App,
    name: String,
    draw: Draw,
    touched: Arc<Notify>,
    said: broadcast::Sender<Arc<str>>,
    drawn: Arc<Mutex<Option<String>>>,
) {
    let stopped = app.house().stopped.clone();
    let mut before: Option<Vec<Part>> = None;
    loop {
        tokio::select! {
            () = stopped.cancelled() => return,
            () = touched.notified() => {}
            () = tokio::time::sleep(Duration::from_secs(30)) => {
                if app.house().hub.close(&name) {
                    return;
                }
                continue;
            }
        }
        match draw(app.clone()).await {
            Ok(now) => {
                let state = state(&now);
                *drawn.lock().unwrap_or_else(PoisonError::into_inner) = Some(state.clone());
                let text = match before.take() {
                    Some(known) if known == now => None,
                    Some(known) => serde_json::to_string(&Told::since(&known, &now)).ok(),
                    // Whose page was drawn before the room opened may have to load it again.
                    None => Some(state_told(&state)),
                };
                if let Some(text) = text {
                    // Nobody may look just now.
                    let _ = said.send(text.into());
                }
                before = Some(now);
            }
            Err(error) => tracing::error!(%error, room = %name, "a live page cannot be drawn"),
        }
        tokio::time::sleep(TOGETHER).await;
    }
}

fn state_told(state: &str) -> String {
    serde_json::json!({ "state": state }).to_string()
}

impl App {
    /// Lets somebody listen to a room: `name` says which drawing it is, `subject` whose events
    /// touch it. The stream ends when the program stops; browsers come back by themselves.
    pub fn listen(&self, name: String, subject: Uuid, draw: &Draw) -> Response {
        let (receiver, drawn) = self.enter(name, subject, draw);
        // Whoever lost the connection comes back at a moment of their own.
        let again = Duration::from_millis(2_000 + u64::from(self.store().chance().below(13_000)));
        let hello = Event::default().retry(again).comment("listening");
        let hello = match drawn {
            Some(state) => hello.data(state_told(&state)),
            None => hello,
        };
        let stopped = self.house().stopped.clone();
        let told = stream::once(std::future::ready(Ok(hello))).chain(messages(receiver));
        let told = told.take_until(async move { stopped.cancelled().await });
        let alive = KeepAlive::new().interval(Duration::from_secs(25));
        Sse::new(told).keep_alive(alive).into_response()
    }

    /// Opens a room, or joins those who look at it. Answers the state of its last drawing, too.
    fn enter(
        &self,
        name: String,
        subject: Uuid,
        draw: &Draw,
    ) -> (broadcast::Receiver<Arc<str>>, Option<String>) {
        let mut rooms = self.house().hub.rooms();
        let room = rooms.entry(name.clone()).or_insert_with(|| {
            let (said, _) = broadcast::channel(BEHIND);
            let (touched, drawn) = (Arc::new(Notify::new()), Arc::default());
            let room = Room { subject, touched, said, drawn };
            let (touched, drawn) = (Arc::clone(&room.touched), Arc::clone(&room.drawn));
            let draw = Arc::clone(draw);
            let keep = keep_drawn(self.clone(), name, draw, touched, room.said.clone(), drawn);
            self.store().tracker().spawn(keep);
            room
        });
        let receiver = room.said.subscribe();
        let drawn = room.drawn.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if drawn.is_none() {
            room.touched.notify_one();
        }
        (receiver, drawn)
    }

    /// Ends the streams of live pages: the program stops.
    pub fn hush(&self) {
        self.house().stopped.cancel();
    }
}

fn messages(
    receiver: broadcast::Receiver<Arc<str>>,
) -> impl Stream<Item = std::result::Result<Event, Infallible>> {
    stream::unfold(receiver, |mut receiver| async {
        let text = match receiver.recv().await {
            Ok(text) => text,
            Err(broadcast::error::RecvError::Lagged(_)) => "{\"reload\":true}".into(),
            Err(broadcast::error::RecvError::Closed) => return None,
        };
        Some((Ok(Event::default().data(text.as_ref())), receiver))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, html: &str) -> Part {
        Part { list: "questions", name: name.to_owned(), html: html.to_owned() }
    }

    #[test]
    fn listeners_are_told_the_order_and_what_is_new() {
        let before = [part("a", "1"), part("b", "1")];
        let now = [part("b", "2"), part("a", "1"), part("c", "1")];
        let told = Told::since(&before, &now);
        assert_eq!(told.lists["questions"], ["b", "a", "c"]);
        assert_eq!(told.changed.into_keys().collect::<Vec<_>>(), ["b", "c"]);
        let gone = Told::since(&before, &[]);
        assert!(gone.lists["questions"].is_empty() && gone.changed.is_empty());
        assert_ne!(state(&before), state(&now));
    }
}
