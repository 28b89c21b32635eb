//! Files from the web, at addresses that people typed: with limits of size and time, and never from
//! within one's own network, so that nobody reads with our eyes what only we can reach.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::Duration;

use kernel::{Error, Result};
use ureq::config::Config;
use ureq::http::{Uri, header};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, ResponseExt};

/// How long the whole of it may take.
const LONGEST: Duration = Duration::from_secs(60);

/// What stands at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fetched {
    /// The same as last time, says the other side.
    AsBefore,
    /// The file, and the mark by which the other side knows it again.
    File {
        /// Its bytes.
        bytes: Vec<u8>,
        /// Its `ETag`, where it has one.
        mark: Option<String>,
    },
}

/// Why nothing came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreached {
    /// It is no address of the web.
    NoAddress,
    /// It leads into a private network.
    Private,
    /// Nobody answers, or not in time.
    NoAnswer,
    /// Something else than success was answered: the status.
    Status(u16),
    /// The file is larger than it may be.
    TooLarge,
}

/// Fetches files.
#[derive(Clone, Debug)]
pub struct Fetch {
    agent: Agent,
}

impl Fetch {
    /// With `private`, addresses of one's own network are fetched, too: for tests only.
    pub fn new(private: bool) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(LONGEST))
            .max_redirects(5)
            // A proxy would look the name up itself, past the rule about private networks.
            .proxy(None)
            .http_status_as_error(false)
            .user_agent("Entracte")
            .build();
        let resolver = Outside { private, inner: DefaultResolver::default() };
        Self { agent: Agent::with_parts(config, DefaultConnector::default(), resolver) }
    }

    /// What stands at an address, unless it bears the mark of last time; at most `most` bytes.
    ///
    /// # Errors
    /// When the program is ending. Why nothing came is an answer.
    pub async fn get(
        &self,
        address: &str,
        mark: Option<&str>,
        most: u64,
    ) -> Result<std::result::Result<Fetched, Unreached>> {
        let agent = self.agent.clone();
        let (address, mark) = (address.to_owned(), mark.map(ToOwned::to_owned));
        let fetching =
            tokio::task::spawn_blocking(move || get(&agent, &address, mark.as_deref(), most));
        fetching.await.map_err(Error::internal)
    }
}

fn get(
    agent: &Agent,
    address: &str,
    mark: Option<&str>,
    most: u64,
) -> std::result::Result<Fetched, Unreached> {
    let uri: Uri = address.parse().map_err(|_| Unreached::NoAddress)?;
    if !matches!(uri.scheme_str(), Some("http" | "https")) {
        return Err(Unreached::NoAddress);
    }
    let mut request = agent.get(uri);
    if let Some(mark) = mark {
        request = request.header(header::IF_NONE_MATCH, mark);
    }
    let mut answer = request.call().map_err(|error| unreached(&error))?;
    match answer.status().as_u16() {
        304 => return Ok(Fetched::AsBefore),
        200 => {}
        other => return Err(Unreached::Status(other)),
    }
    // A redirect may have led elsewhere: its address was resolved by the same rule.
    debug_assert!(!answer.get_uri().path().is_empty());
    let mark = answer.headers().get(header::ETAG).and_then(|mark| mark.to_str().ok());
    let mark = mark.map(ToOwned::to_owned);
    let bytes = answer.body_mut().with_config().limit(most).read_to_vec();
    let bytes = bytes.map_err(|error| unreached(&error))?;
    Ok(Fetched::File { bytes, mark })
}

fn unreached(error: &ureq::Error) -> Unreached {
    match error {
        ureq::Error::HostNotFound => Unreached::NoAnswer,
        ureq::Error::BodyExceedsLimit(_) => Unreached::TooLarge,
        ureq::Error::BadUri(_) => Unreached::NoAddress,
        ureq::Error::Io(inside) if inside.kind() == std::io::ErrorKind::PermissionDenied => {
            Unreached::Private
        }
        _ => Unreached::NoAnswer,
    }
}

/// Resolves names to addresses of the open network only.
#[derive(Debug)]
struct Outside {
    private: bool,
    inner: DefaultResolver,
}

impl Resolver for Outside {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> std::result::Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.inner.resolve(uri, config, timeout)?;
        if !self.private && found.iter().any(|address| is_private(address.ip())) {
            let denied = std::io::ErrorKind::PermissionDenied;
            return Err(ureq::Error::Io(std::io::Error::from(denied)));
        }
        Ok(found)
    }
}

/// Whether an address lies in one's own machine or network, or in none: RFC 6890.
fn is_private(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_private_v4(ip),
        IpAddr::V6(ip) => ip.to_ipv4_mapped().map_or_else(|| is_private_v6(ip), is_private_v4),
    }
}

fn is_private_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let special = a == 192 && ((b == 0 && c == 0) || (b == 88 && c == 99));
    let shared = a == 100 && (64..128).contains(&b);
    let test = a == 198 && (18..20).contains(&b);
    ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_unspecified()
        || ip.is_broadcast()
        || ip.is_multicast()
        || ip.is_documentation()
        || a == 0
        || a >= 240
        || shared
        || special
        || test
}

fn is_private_v6(ip: Ipv6Addr) -> bool {
    let [first, second, ..] = ip.segments();
    // Global unicast is 2000::/3; what stands for IPv4 within it (6to4, Teredo) leads there.
    let translated = first == 0x2002 || (first == 0x2001 && second == 0);
    (first & 0xe000) != 0x2000 || translated
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpListener;

    use super::*;

    /// A server that answers each request with the same bytes.
    fn server(answer: &'static str) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/file.ics", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let mut asked = [0; 2_000];
                let read = stream.read(&mut asked).unwrap();
                let asked = String::from_utf8_lossy(&asked[..read]).to_lowercase();
                let same = asked.contains("if-none-match: \"one\"");
                let answer = if same { "HTTP/1.1 304 Not Modified\r\n\r\n" } else { answer };
                stream.write_all(answer.as_bytes()).unwrap();
            }
        });
        address
    }

    const FILE: &str =
        "HTTP/1.1 200 OK\r\netag: \"one\"\r\ncontent-length: 5\r\nconnection: close\r\n\r\nhello";

    #[tokio::test]
    async fn a_file_comes_with_its_mark_and_not_twice() {
        let address = server(FILE);
        let fetch = Fetch::new(true);
        let first = fetch.get(&address, None, 100).await.unwrap();
        let mark = Some("\"one\"".to_owned());
        assert_eq!(first, Ok(Fetched::File { bytes: b"hello".to_vec(), mark }));
        let again = fetch.get(&address, Some("\"one\""), 100).await.unwrap();
        assert_eq!(again, Ok(Fetched::AsBefore));
        assert_eq!(fetch.get(&address, None, 3).await.unwrap(), Err(Unreached::TooLarge));
    }

    #[tokio::test]
    async fn ones_own_network_is_not_read() {
        let address = server(FILE);
        let fetch = Fetch::new(false);
        assert_eq!(fetch.get(&address, None, 100).await.unwrap(), Err(Unreached::Private));
        let local = address.replace("127.0.0.1", "localhost");
        assert_eq!(fetch.get(&local, None, 100).await.unwrap(), Err(Unreached::Private));
        for wrong in ["file:///etc/passwd", "", "gopher://127.0.0.1/", "http://"] {
            let answer = fetch.get(wrong, None, 100).await.unwrap();
            assert_eq!(answer, Err(Unreached::NoAddress), "{wrong}");
        }
    }

    #[test]
    fn private_addresses_are_known() {
        let private = [
            "127.0.0.1",
            "10.1.2.3",
            "192.168.1.1",
            "172.16.0.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "192.0.0.8",
            "192.88.99.1",
            "2001:0:1::",
            "::1",
            "fc00::1",
            "fe80::1",
            "::ffff:10.0.0.1",
            "2002:7f00:1::",
            "::",
        ];
        for ip in private {
            assert!(is_private(ip.parse().unwrap()), "{ip}");
        }
        for ip in ["93.184.216.34", "2606:4700::1111"] {
            assert!(!is_private(ip.parse().unwrap()), "{ip}");
        }
    }
}
