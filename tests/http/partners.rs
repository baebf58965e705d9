//! The page for partners' developers, run as it stands: each program of it gets a token, reads and writes.

use std::{path::Path, process::Command};

use essaim_domain::access::Role;
use essaim_tests::{both, given, service::Service};

const PAGE: &str = include_str!("../../docs/partners.md");

/// The programs of the French half in that language; the English half has the same, as a test of the page says.
fn programs(language: &str) -> Vec<String> {
    let french = PAGE.split("\n---\n").next().unwrap();
    let opening = format!("```{language}\n");
    french.split(&opening).skip(1).map(|rest| rest.split("\n```").next().unwrap().to_owned()).collect()
}

/// Runs a program, and gives what it said.
fn run(command: &mut Command, env: &[(&str, &str)]) -> String {
    let output = command.envs(env.iter().copied()).output().expect("the program starts");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    said
}

fn commands(folder: &Path) -> [(&'static str, Command); 3] {
    let file = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let mut shell = Command::new("sh");
    shell.arg("-eu").arg(file("first.sh", &programs("sh")[0]));
    let mut python = Command::new("python3");
    python.arg(file("first.py", &programs("python")[0]));
    let mut node = Command::new("node");
    node.arg(file("first.mjs", &programs("javascript")[0]));
    [("sh", shell), ("python", python), ("javascript", node)]
}

both!(each_program_of_the_page_reads_and_writes, |store| {
    let service = Service::over(store);
    store.keep(given::stakeholder("Le réseau"));
    let folder = tempfile::tempdir().unwrap();
    let (_, client) = service.client(&["read", "write:stakeholders"], false);
    let id = client.id.to_string();
    let env = [("ESSAIM", service.base.as_str()), ("CLIENT_ID", &id), ("CLIENT_SECRET", &client.shown)];
    let mut said = Vec::new();
    for (language, mut command) in commands(folder.path()) {
        let text = run(&mut command, &env);
        assert!(text.contains("Le réseau"), "{language}: {text}");
        said.push((language, text));
    }
    let reader = service.member(&[Role::Coordinator]);
    let found = reader.get("/api/v1/stakeholders?q=coop%C3%A9rative").expect(200);
    let items = found.body["items"].as_array().unwrap();
    // Each sends it by its number: the first makes it, the others find it.
    assert_eq!((items.len(), &items[0]["created_by"]["id"]), (1, &serde_json::json!(id)));
    for (language, text) in said {
        assert!(text.contains(items[0]["id"].as_str().unwrap()), "{language}: {text}");
    }
});

/// The example of the Standard Webhooks specification, and the same with a letter changed.
#[test]
fn each_check_of_a_signature_takes_what_is_signed_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let headers = r#"{"webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek", "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,AAAA v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="}"#;
    let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    let python = format!(
        "{}\nheaders = {headers}\nfor body, now in ((b'{{\"test\": 2432232314}}', 1614265330), (b'{{\"test\": 2432232315}}', 1614265330), \
         (b'{{\"test\": 2432232314}}', 1614266330)):\n    print(is_ours(headers, body, '{secret}', now))\n",
        programs("python")[1]
    );
    let javascript = format!(
        "{}\nconst headers = {headers};\nfor (const [body, now] of [['{{\"test\": 2432232314}}', 1614265330], ['{{\"test\": 2432232315}}', 1614265330], \
         ['{{\"test\": 2432232314}}', 1614266330]]) console.log(isOurs(headers, Buffer.from(body), '{secret}', now));\n",
        programs("javascript")[1]
    );
    for (program, name, text) in [("python3", "check.py", python), ("node", "check.mjs", javascript)] {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        let said = run(Command::new(program).arg(&path), &[]).to_lowercase();
        assert_eq!(said.split_whitespace().collect::<Vec<_>>(), ["true", "false", "false"], "{program}");
    }
}
