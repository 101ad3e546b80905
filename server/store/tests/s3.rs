//! Files in a bucket: our store against a server that speaks S3's object calls over
//! HTTP on this machine.
#![allow(clippy::unwrap_used)]

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use bytes::Bytes;
use store::{Blobs, Bucket, Digest};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

type Objects = Arc<Mutex<HashMap<String, Vec<u8>>>>;

/// Answers PUT and GET of objects and DeleteObjects; refuses what is not signed (SigV4).
async fn bucket() -> (String, Objects) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let objects = Objects::default();
    let kept = objects.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream, kept.clone()));
        }
    });
    (address, objects)
}

async fn serve(stream: TcpStream, objects: Objects) {
    let mut stream = BufReader::new(stream);
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.unwrap_or(0) == 0 {
            return;
        }
        let mut words = line.split(' ');
        let (method, path) = (
            words.next().unwrap().to_owned(),
            words.next().unwrap().to_owned(),
        );
        let (mut length, mut signed) = (0, false);
        loop {
            let mut header = String::new();
            stream.read_line(&mut header).await.unwrap();
            let header = header.trim().to_ascii_lowercase();
            if header.is_empty() {
                break;
            }
            if let Some(value) = header.strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
            signed |= header.starts_with("authorization: aws4-hmac-sha256");
        }
        let mut body = vec![0; length];
        stream.read_exact(&mut body).await.unwrap();
        let (status, found) = answer(&method, path, body, signed, &objects);
        let length = found.len();
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nETag: \"e\"\r\nLast-Modified: Tue, 10 Nov 2026 03:15:00 GMT\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).await.unwrap();
        stream.write_all(&found).await.unwrap();
    }
}

fn answer(
    method: &str,
    path: String,
    body: Vec<u8>,
    signed: bool,
    objects: &Objects,
) -> (&'static str, Vec<u8>) {
    let mut objects = objects.lock().unwrap();
    match method {
        _ if !signed => ("403 Forbidden", Vec::new()),
        "PUT" => {
            objects.insert(path, body);
            ("200 OK", Vec::new())
        }
        "GET" => objects
            .get(&path)
            .map_or(("404 Not Found", Vec::new()), |found| {
                ("200 OK", found.clone())
            }),
        // DeleteObjects: the keys stand in the body.
        "POST" if path.ends_with("?delete") => {
            let asked = String::from_utf8(body).unwrap();
            let mut deleted = String::new();
            for key in asked
                .split("<Key>")
                .skip(1)
                .filter_map(|rest| rest.split("</Key>").next())
            {
                objects.retain(|path, _| !path.ends_with(key));
                deleted += &format!("<Deleted><Key>{key}</Key></Deleted>");
            }
            (
                "200 OK",
                format!("<?xml version=\"1.0\"?><DeleteResult>{deleted}</DeleteResult>")
                    .into_bytes(),
            )
        }
        _ => ("405 Method Not Allowed", Vec::new()),
    }
}

fn blobs(endpoint: &str) -> Blobs {
    Blobs::s3(Bucket {
        bucket: "hotich",
        region: "vn-1",
        endpoint: Some(endpoint),
        access_key: "hotich",
        secret_key: "secret",
    })
    .unwrap()
}

#[tokio::test]
async fn a_file_lives_in_a_bucket() {
    let (endpoint, objects) = bucket().await;
    let blobs = blobs(&endpoint);
    let digest = blobs
        .put(Bytes::from_static(b"giay chung sinh"))
        .await
        .unwrap();
    assert_eq!(objects.lock().unwrap().len(), 1);
    assert_eq!(
        blobs.get(&digest).await.unwrap().unwrap(),
        "giay chung sinh"
    );
    blobs.delete(&digest).await.unwrap();
    assert!(blobs.get(&digest).await.unwrap().is_none());
}

#[tokio::test]
async fn a_file_changed_in_the_bucket_is_an_error_not_a_paper() {
    let (endpoint, objects) = bucket().await;
    let blobs = blobs(&endpoint);
    let digest = blobs.put(Bytes::from_static(b"one")).await.unwrap();
    for content in objects.lock().unwrap().values_mut() {
        *content = b"two".to_vec();
    }
    assert!(blobs.get(&digest).await.is_err());
    assert!(
        blobs
            .get(&Digest::of(b"never kept"))
            .await
            .unwrap()
            .is_none()
    );
}
