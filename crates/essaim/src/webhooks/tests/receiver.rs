//! A receiver on loopback that answers as it is told, and keeps what came.

use std::{
    collections::HashMap,
    io::{BufRead, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU16, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;

/// A request as the receiver had it.
#[derive(Debug, Clone)]
pub struct Received {
    pub headers: HashMap<String, String>,
    pub bytes: Vec<u8>,
    pub body: Value,
    /// What it was answered.
    pub status: u16,
}

/// A receiver that answers with the status that it was told to.
pub struct Receiver {
    pub address: SocketAddr,
    status: Arc<AtomicU16>,
    received: Arc<Mutex<Vec<Received>>>,
}

impl Receiver {
    pub fn start(status: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let receiver = Self {
            address: listener.local_addr().unwrap(),
            status: Arc::new(AtomicU16::new(status)),
            received: Arc::default(),
        };
        let (status, received) = (Arc::clone(&receiver.status), Arc::clone(&receiver.received));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                answer(stream, status.load(Ordering::SeqCst), &received);
            }
        });
        receiver
    }

    pub fn url(&self) -> String {
        format!("http://{}/hook", self.address)
    }

    pub fn answers(&self, status: u16) {
        self.status.store(status, Ordering::SeqCst);
    }

    pub fn all(&self) -> Vec<Received> {
        self.received.lock().unwrap().clone()
    }

    /// What came, once there are so many.
    pub fn wait(&self, count: usize) -> Vec<Received> {
        let begun = Instant::now();
        while self.all().len() < count {
            assert!(
                begun.elapsed() < Duration::from_secs(30),
                "{} of {count} came: {:?}",
                self.all().len(),
                self.all()
            );
            thread::sleep(Duration::from_millis(20));
        }
        self.all()
    }
}

/// Reads a request, keeps it when it is answered well, and answers.
fn answer(mut stream: TcpStream, status: u16, received: &Mutex<Vec<Received>>) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let (mut headers, mut line) = (HashMap::new(), String::new());
    while reader.read_line(&mut line).is_ok_and(|read| read > 2) {
        if let Some((name, value)) = line.trim_end().split_once(": ") {
            headers.insert(name.to_ascii_lowercase(), value.to_owned());
        }
        line.clear();
    }
    let mut bytes = vec![0; headers.get("content-length").and_then(|text| text.parse().ok()).unwrap_or(0)];
    if reader.read_exact(&mut bytes).is_err() {
        return;
    }
    let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
    received.lock().unwrap().push(Received { headers, bytes, body, status });
    let location = if (300..400).contains(&status) { "Location: /elsewhere\r\n" } else { "" };
    let _ =
        write!(stream, "HTTP/1.1 {status} Told\r\n{location}Content-Length: 0\r\nConnection: close\r\n\r\n");
}
