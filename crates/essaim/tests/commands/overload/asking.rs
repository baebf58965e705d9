//! Who asks: reads and writes over plain connections, one after the other or however many a second, each with its answer
//! and how long it took.

use std::{
    io,
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use serde_json::Value;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    runtime::Runtime,
    task::JoinSet,
};
use uuid::Uuid;

/// Whoever has no answer by then is told of as strange.
const PATIENCE: Duration = Duration::from_secs(20);
/// One of so many requests is a write.
const WRITES: usize = 5;

/// What came back of one request.
#[derive(Debug)]
pub struct One {
    begun: Instant,
    took: Duration,
    outcome: Outcome,
}

#[derive(Debug)]
enum Outcome {
    Good,
    /// 429 or 503, and whether it says when to come back.
    Refused {
        with_pause: bool,
    },
    Strange(String),
}

impl One {
    pub fn is_good_within(&self, within: Duration) -> bool {
        matches!(self.outcome, Outcome::Good) && self.took <= within
    }
}

/// What came back of all requests of a part.
pub struct Told {
    part: Duration,
    /// Good answers, and refusals, that came within the part and not in what it left behind.
    in_time: (usize, usize),
    good: Vec<Duration>,
    refused: Vec<Duration>,
    pub refused_without_pause: usize,
    /// What was neither an answer nor a refusal; a few of them.
    pub strange: Vec<String>,
    /// The longest that the process took to say that it is alive.
    pub alive_took: Duration,
}

impl Told {
    fn of(all: Vec<One>, begun: Instant, part: Duration, alive_took: Duration) -> Self {
        let mut told = Self {
            part,
            in_time: (0, 0),
            good: Vec::new(),
            refused: Vec::new(),
            refused_without_pause: 0,
            strange: Vec::new(),
            alive_took,
        };
        for One { begun: own, took, outcome } in all {
            let in_time = usize::from(own + took <= begun + part);
            match outcome {
                Outcome::Good => {
                    told.good.push(took);
                    told.in_time.0 += in_time;
                }
                Outcome::Refused { with_pause } => {
                    told.in_time.1 += in_time;
                    told.refused.push(took);
                    told.refused_without_pause += usize::from(!with_pause);
                }
                Outcome::Strange(what) if told.strange.len() < 3 => told.strange.push(what),
                Outcome::Strange(_) => {}
            }
        }
        told.good.sort();
        told.refused.sort();
        told
    }

    pub fn good(&self) -> usize {
        self.good.len()
    }

    /// Good answers a second, while it was asked.
    pub fn rate(&self) -> f64 {
        self.in_time.0 as f64 / self.part.as_secs_f64()
    }

    pub fn refused_rate(&self) -> f64 {
        self.in_time.1 as f64 / self.part.as_secs_f64()
    }

    /// Within how much time so many of a hundred good answers came.
    pub fn took(&self, percent: usize) -> Duration {
        percentile(&self.good, percent)
    }

    pub fn refused_took(&self, percent: usize) -> Duration {
        percentile(&self.refused, percent)
    }
}

fn percentile(sorted: &[Duration], percent: usize) -> Duration {
    let index = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
    sorted.get(index).copied().unwrap_or_default()
}

/// A client of the program.
pub struct Asker {
    runtime: Runtime,
    inner: Arc<Inner>,
}

struct Inner {
    address: SocketAddr,
    token: String,
    count: AtomicUsize,
    idle: Mutex<Vec<TcpStream>>,
}

impl Asker {
    /// Waits until the program listens, and gets a token.
    pub fn of(address: SocketAddr, client: Uuid, secret: &str) -> Self {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let form = format!("grant_type=client_credentials&client_id={client}&client_secret={secret}");
        let asks = format!(
            "POST /oauth/token HTTP/1.1\r\nHost: essaim\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\n\r\n{form}",
            form.len()
        );
        let begun = Instant::now();
        let mut inner =
            Inner { address, token: String::new(), count: AtomicUsize::new(0), idle: Mutex::default() };
        let answer = loop {
            match runtime.block_on(inner.exchange(asks.as_bytes())) {
                Ok(answer) => break answer,
                Err(error) => assert!(begun.elapsed() < Duration::from_secs(60), "{error}"),
            }
            std::thread::sleep(Duration::from_millis(50));
        };
        inner.token = answer.body()["access_token"].as_str().unwrap().to_owned();
        Self { runtime, inner: Arc::new(inner) }
    }

    /// One request more.
    pub fn one(&self) -> One {
        self.runtime.block_on(self.inner.one())
    }

    /// What an address that is open to all answers.
    pub fn read(&self, path: &str) -> Value {
        let asks = format!("GET {path} HTTP/1.1\r\nHost: essaim\r\n\r\n");
        self.runtime.block_on(self.inner.exchange(asks.as_bytes())).unwrap().body()
    }

    /// So many at a time, each asking again once it is answered.
    pub fn closed(&self, together: usize, part: Duration) -> Told {
        let begun = Instant::now();
        let until = begun + part;
        let all = self.runtime.block_on(async {
            let mut askers = JoinSet::new();
            for _ in 0..together {
                let inner = Arc::clone(&self.inner);
                askers.spawn(async move {
                    let mut own = Vec::new();
                    while Instant::now() < until {
                        own.push(inner.one().await);
                    }
                    own
                });
            }
            askers.join_all().await.into_iter().flatten().collect()
        });
        Told::of(all, begun, part, Duration::ZERO)
    }

    /// So many a second, whatever comes back.
    pub fn open(&self, rate: f64, part: Duration) -> Told {
        let begun = Instant::now();
        let (all, alive) = self.runtime.block_on(async {
            let mut asked = JoinSet::new();
            let alive = tokio::spawn(alive(Arc::clone(&self.inner), begun + part));
            let mut tick = tokio::time::interval(Duration::from_millis(5));
            while begun.elapsed() < part {
                tick.tick().await;
                let due = (begun.elapsed().as_secs_f64() * rate) as usize;
                while asked.len() < due {
                    let inner = Arc::clone(&self.inner);
                    asked.spawn(async move { inner.one().await });
                }
            }
            (asked.join_all().await, alive.await.unwrap())
        });
        Told::of(all, begun, part, alive)
    }
}

/// The longest that the process takes to say that it lives.
async fn alive(inner: Arc<Inner>, until: Instant) -> Duration {
    let mut longest = Duration::ZERO;
    while Instant::now() < until {
        let begun = Instant::now();
        let answer = inner.exchange(b"GET /health/live HTTP/1.1\r\nHost: essaim\r\n\r\n").await.unwrap();
        assert_eq!(answer.status, 200, "the process does not say that it lives");
        longest = longest.max(begun.elapsed());
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    longest
}

struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn body(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    fn says(&self, field: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(':'));
        lines.filter(|(name, _)| name.eq_ignore_ascii_case(field)).map(|(_, value)| value.trim()).next()
    }
}

impl Inner {
    async fn one(&self) -> One {
        let number = self.count.fetch_add(1, Ordering::Relaxed);
        let asks = self.request(number);
        let begun = Instant::now();
        let outcome = match tokio::time::timeout(PATIENCE, self.exchange(asks.as_bytes())).await {
            Err(_) => Outcome::Strange("no answer".to_owned()),
            Ok(Err(error)) => Outcome::Strange(error.to_string()),
            Ok(Ok(answer)) => match answer.status {
                200 | 201 => Outcome::Good,
                429 | 503 => Outcome::Refused { with_pause: answer.says("retry-after").is_some() },
                _ => Outcome::Strange(format!("{} {}", answer.head, String::from_utf8_lossy(&answer.body))),
            },
        };
        One { begun, took: begun.elapsed(), outcome }
    }

    /// A search among all, or a record more.
    fn request(&self, number: usize) -> String {
        let (line, body) = if number.is_multiple_of(WRITES) {
            let body = format!("{{\"kind\": \"organisation\", \"name\": \"Nouvelle {number}\"}}");
            ("POST /api/v1/stakeholders".to_owned(), body)
        } else {
            let word = number % 17;
            (format!("GET /api/v1/stakeholders?q=vallee%20{word}&count=exact&limit=50"), String::new())
        };
        format!(
            "{line} HTTP/1.1\r\nHost: essaim\r\nAuthorization: Bearer {}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\n\r\n{body}",
            self.token,
            body.len()
        )
    }

    /// Asks over a connection that is idle, or a new one; one that was closed meanwhile is no fault.
    async fn exchange(&self, asks: &[u8]) -> io::Result<Answer> {
        let idle = self.idle.lock().unwrap().pop();
        if let Some(mut stream) = idle
            && let Ok(answer) = talk(&mut stream, asks).await
        {
            self.idle.lock().unwrap().push(stream);
            return Ok(answer);
        }
        let mut stream = TcpStream::connect(self.address).await?;
        stream.set_nodelay(true)?;
        let answer = talk(&mut stream, asks).await?;
        self.idle.lock().unwrap().push(stream);
        Ok(answer)
    }
}

/// A request, and an answer that says how long it is.
async fn talk(stream: &mut TcpStream, asks: &[u8]) -> io::Result<Answer> {
    stream.write_all(asks).await?;
    let mut bytes = Vec::with_capacity(16 * 1_024);
    let end = loop {
        if stream.read_buf(&mut bytes).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break at + 4;
        }
    };
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let status = head.split(' ').nth(1).and_then(|word| word.parse().ok()).unwrap_or_default();
    let mut answer = Answer { status, head, body: bytes.split_off(end) };
    let length: usize = answer.says("content-length").and_then(|text| text.parse().ok()).unwrap_or_default();
    while answer.body.len() < length {
        if stream.read_buf(&mut answer.body).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
    Ok(answer)
}
