//! An empty PostgreSQL database for a script: prints its address, and drops it when standard input ends.

#![expect(clippy::expect_used, reason = "a test that cannot be set up says where")]

use std::io::Read;

use essaim_tests::postgres;
use url::Url;

fn main() {
    let server =
        std::env::var("TEST_DATABASE_URL").unwrap_or_else(|_| postgres::shared().address("postgres"));
    let name = format!("essaim_script_{}", std::process::id());
    postgres::run(&server, &[&format!("CREATE DATABASE {name}")]);
    let mut address = Url::parse(&server).expect("the server's address is one");
    address.set_path(&name);
    println!("{address}");
    let mut nothing = Vec::new();
    std::io::stdin().read_to_end(&mut nothing).expect("standard input ends");
    postgres::run(&server, &[&format!("DROP DATABASE {name} WITH (FORCE)")]);
}
