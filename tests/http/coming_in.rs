//! What comes in badly: too slowly, too much, packed too well. Each is told so, and the server goes on.

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::{Duration, Instant},
};

use essaim_domain::access::Role;
use essaim_tests::{
    both,
    service::{Caller, Service},
};
use flate2::{Compression, write::GzEncoder};

/// A connection that speaks for itself, and waits at most so long for each answer.
fn connected(service: &Service<'_>, patience: Duration) -> TcpStream {
    let stream = TcpStream::connect(service.base.trim_start_matches("http://")).unwrap();
    stream.set_read_timeout(Some(patience)).unwrap();
    stream
}

/// All that is said until the other side hangs up, or says nothing for as long as one is patient.
fn said(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let mut some = [0; 4_096];
    while let Ok(length @ 1..) = stream.read(&mut some) {
        bytes.extend_from_slice(&some[..length]);
        if bytes.ends_with(b"}") {
            break;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn head(caller: &Caller, fields: &str) -> String {
    let token = caller.token.as_deref().unwrap();
    format!(
        "POST /api/v1/themes HTTP/1.1\r\nHost: essaim\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\n{fields}\r\n"
    )
}

fn still_serves(service: &Service<'_>) {
    let answer = service.anonymous().get("/api/v1/themes");
    assert_eq!(answer.status, 200);
}

both!(a_body_that_trickles_is_given_up_and_nothing_of_it_stays, |store| {
    let service = Service::with(store, |settings| settings.body_within = Duration::from_millis(300));
    let member = service.member(&[Role::Coordinator]);
    let mut stream = connected(&service, Duration::from_secs(10));
    let body = r#"{"labels": {"fr": "Mobilités"}}"#;
    stream.write_all(head(&member, &format!("Content-Length: {}\r\n", body.len())).as_bytes()).unwrap();
    let begun = Instant::now();
    stream.write_all(&body.as_bytes()[..10]).unwrap();
    let answer = said(&mut stream);
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
    assert!(answer.contains("slow_request") && answer.contains("application/problem+json"), "{answer}");
    assert!(begun.elapsed() < Duration::from_secs(5));
    assert_eq!(member.get("/api/v1/themes").body["items"].as_array().unwrap().len(), 0);
    still_serves(&service);
});

both!(who_connects_and_says_nothing_or_half_a_head_is_hung_up_on, |store| {
    let service = Service::over(store);
    for begin in ["", "GET /api/v1/themes HTTP/1.1\r\nHost: essaim\r\nX-Slow: "] {
        let mut stream = connected(&service, Duration::from_secs(20));
        stream.write_all(begin.as_bytes()).unwrap();
        let begun = Instant::now();
        let answer = said(&mut stream);
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 408 "), "{answer}");
        assert!(begun.elapsed() < Duration::from_secs(15), "{:?}", begun.elapsed());
    }
    still_serves(&service);
});

both!(a_body_that_unpacks_into_too_much_is_refused_before_it_is_unpacked, |store| {
    let service = Service::over(store);
    let member = service.member(&[Role::Coordinator]);
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    let blank = vec![b' '; 1024 * 1024];
    (0..64).for_each(|_| packed.write_all(&blank).unwrap());
    let packed = packed.finish().unwrap();
    assert!(packed.len() < 128 * 1024, "{}", packed.len());
    let mut stream = connected(&service, Duration::from_secs(10));
    let fields = format!("Content-Encoding: gzip\r\nContent-Length: {}\r\n", packed.len());
    stream.write_all(head(&member, &fields).as_bytes()).unwrap();
    // The server may hang up before it has read all.
    drop(stream.write_all(&packed));
    let answer = said(&mut stream);
    assert!(answer.starts_with("HTTP/1.1 413 ") && answer.contains("too_large"), "{answer}");
    still_serves(&service);
});

both!(many_who_wait_do_not_keep_others_out, |store| {
    let service = Service::over(store);
    let mut idle: Vec<TcpStream> = (0..200).map(|_| connected(&service, Duration::from_secs(1))).collect();
    for stream in &mut idle {
        stream.write_all(b"GET /api/v1/themes HTTP/1.1\r\n").unwrap();
    }
    let begun = Instant::now();
    still_serves(&service);
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
});
