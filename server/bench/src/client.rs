//! One visitor: a connection of HTTP/1.1, the cookies it was given, and its own
//! network address as the proxy in front would tell it.

use std::{collections::BTreeMap, io::Read as _, net::SocketAddr};

use anyhow::{Context as _, Result};
use bytes::Bytes;
use http::{HeaderMap, Method, Request, header};
use http_body_util::{BodyExt as _, Full};
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use crate::answer::Answer;

/// What is sent with a POST.
pub struct Body {
    /// `application/x-www-form-urlencoded` or `multipart/form-data` with its boundary.
    pub content_type: String,
    /// As it goes over the wire.
    pub content: Bytes,
}

/// A browser, as far as the server can tell.
pub struct Visitor {
    server: SocketAddr,
    connection: Option<SendRequest<Full<Bytes>>>,
    cookies: BTreeMap<String, String>,
    address: String,
    /// Ask for compressed pages, as browsers do.
    pub compressed: bool,
}

impl Visitor {
    /// The `number`-th visitor of the run: limits count each address of the network for
    /// itself, so that thousands of visitors are told apart like in life.
    pub fn new(server: SocketAddr, number: u32) -> Self {
        let [_, a, b, c] = number.to_be_bytes();
        Self {
            server,
            connection: None,
            cookies: BTreeMap::new(),
            address: format!("10.{a}.{b}.{c}"),
            compressed: false,
        }
    }

    /// Another visitor over the same connection: the driver's sockets are no part of
    /// what is measured.
    pub fn becomes(&mut self, number: u32) {
        let connection = self.connection.take();
        *self = Self {
            connection,
            compressed: self.compressed,
            ..Self::new(self.server, number)
        };
    }

    /// The cookies, for a visitor that shares this one's session.
    pub fn cookies_of(&mut self, other: &Self) {
        self.cookies.clone_from(&other.cookies);
    }

    /// Whether it was given a cookie.
    pub fn has(&self, cookie: &str) -> bool {
        self.cookies
            .get(cookie)
            .is_some_and(|value| !value.is_empty())
    }

    /// Asks for a page.
    pub async fn get(&mut self, path: &str) -> Result<Answer> {
        self.send(Method::GET, path, None).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, body: Body) -> Result<Answer> {
        self.send(Method::POST, path, Some(body)).await
    }

    async fn send(&mut self, method: Method, path: &str, body: Option<Body>) -> Result<Answer> {
        let asked = format!("{method} {path}");
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, self.server.to_string());
        if !self.cookies.is_empty() {
            request = request.header(header::COOKIE, cookie_line(&self.cookies));
        }
        request = request.header("x-forwarded-for", &self.address);
        if self.compressed {
            request = request.header(header::ACCEPT_ENCODING, "gzip");
        }
        let content = match body {
            Some(body) => {
                request = request
                    .header(header::CONTENT_TYPE, body.content_type)
                    .header(header::ORIGIN, format!("http://{}", self.server));
                body.content
            }
            None => Bytes::new(),
        };
        let request = request.body(Full::new(content))?;
        let connection = self.connected().await?;
        let response = connection
            .send_request(request)
            .await
            .with_context(|| asked.clone())?;
        let (head, body) = response.into_parts();
        let body = body
            .collect()
            .await
            .with_context(|| asked.clone())?
            .to_bytes();
        self.keep_cookies(&head.headers);
        let body = unpacked(&head.headers, body)?;
        Ok(Answer {
            asked,
            status: head.status,
            headers: head.headers,
            body,
        })
    }

    async fn connected(&mut self) -> Result<&mut SendRequest<Full<Bytes>>> {
        let mut open = self.connection.take();
        // One that the server has closed meanwhile is opened anew.
        if let Some(kept) = &mut open
            && kept.ready().await.is_err()
        {
            open = None;
        }
        let open = match open {
            Some(open) => open,
            None => connect(self.server).await?,
        };
        Ok(self.connection.insert(open))
    }

    fn keep_cookies(&mut self, headers: &HeaderMap) {
        for line in headers
            .get_all(header::SET_COOKIE)
            .iter()
            .filter_map(|line| line.to_str().ok())
        {
            let pair = line.split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                self.cookies
                    .insert(name.trim().to_owned(), value.to_owned());
            }
        }
    }
}

async fn connect(server: SocketAddr) -> Result<SendRequest<Full<Bytes>>> {
    let stream = TcpStream::connect(server).await?;
    stream.set_nodelay(true)?;
    let (sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    // A connection that breaks is seen by the request that uses it.
    tokio::spawn(async move { connection.await.ok() });
    Ok(sender)
}

fn cookie_line(cookies: &BTreeMap<String, String>) -> String {
    let pairs: Vec<String> = cookies
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    pairs.join("; ")
}

fn unpacked(headers: &HeaderMap, body: Bytes) -> Result<Bytes> {
    if headers
        .get(header::CONTENT_ENCODING)
        .is_none_or(|coding| coding != "gzip")
    {
        return Ok(body);
    }
    let mut plain = Vec::with_capacity(body.len() * 4);
    flate2::read::GzDecoder::new(&*body)
        .read_to_end(&mut plain)
        .context("a broken gzip body")?;
    Ok(plain.into())
}
