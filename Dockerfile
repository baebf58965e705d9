# The program in an image: built in two stages, run without privileges. It has the system's libpq, and speaks TLS to a
# PostgreSQL that is asked for it (`sslmode=verify-full`).

FROM node:22-bookworm-slim AS screens
WORKDIR /essaim
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc frontend/
RUN npm --prefix frontend ci --no-audit --no-fund
COPY locales locales
COPY frontend frontend
RUN npm --prefix frontend run build

FROM rust:1.95-slim-bookworm AS program
RUN apt-get update \
    && apt-get install -y --no-install-recommends gcc libc6-dev libpq-dev pkg-config \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /essaim
COPY Cargo.toml Cargo.lock ./
COPY crates crates
COPY tests tests
COPY benches benches
COPY data data
COPY docs docs
COPY locales locales
COPY migrations migrations
COPY --from=screens /essaim/frontend/dist frontend/dist
RUN cargo build --locked --profile dist -p essaim --no-default-features --features system-libpq

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl libpq5 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /var/lib/essaim --create-home essaim
COPY --from=program /essaim/target/dist/essaim /usr/local/bin/essaim
COPY LICENSE /usr/share/doc/essaim/LICENSE
COPY data/LICENSES.md /usr/share/doc/essaim/DATA-LICENSES.md
USER essaim
WORKDIR /var/lib/essaim
VOLUME /var/lib/essaim
ENV ESSAIM_DATA=/var/lib/essaim ESSAIM_LISTEN=0.0.0.0:8080 ESSAIM_LOG_FORMAT=json
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
    CMD ["curl", "-fsS", "-o", "/dev/null", "http://localhost:8080/health/ready"]
ENTRYPOINT ["essaim"]
CMD ["serve"]
