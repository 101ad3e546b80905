//! Where passwords are hashed: a few threads of low priority behind a queue that
//! ends. A storm of sign-ins waits or is told to come back; filings go on.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
};

use domain::surroundings::Randomness;
use tokio::sync::oneshot;

use super::{
    Password, PasswordHash,
    hashing::{hash, matches},
};
use crate::Load;

/// Too many wait already; ask to try again in a moment (503).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too many passwords wait to be hashed")]
pub struct Busy;

/// How far the hashing threads stand back behind everything else (`nice`).
const NICENESS: i32 = 15;

enum Job {
    Hash(Password, [u8; 16], oneshot::Sender<PasswordHash>),
    Verify(Password, PasswordHash, oneshot::Sender<bool>),
}

/// A place among the jobs in hand, given back when the job is gone, however that happens.
struct InHand(Arc<AtomicUsize>);

impl InHand {
    fn taken(count: &Arc<AtomicUsize>) -> Self {
        count.fetch_add(1, Ordering::Relaxed);
        Self(count.clone())
    }
}

impl Drop for InHand {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Hashes and checks passwords. Cheap to clone.
#[derive(Clone)]
pub struct Passwords {
    queue: SyncSender<(Job, InHand)>,
    in_hand: Arc<AtomicUsize>,
    most: usize,
    randomness: Arc<dyn Randomness>,
    /// Checked when there is no account, so that time does not tell.
    nobody: PasswordHash,
}

impl Passwords {
    /// Starts `workers` threads (each takes 19 MiB while it hashes) behind a queue of
    /// `waiting` jobs. They end with the last clone of the handle.
    pub fn start(
        workers: usize,
        waiting: usize,
        randomness: Arc<dyn Randomness>,
    ) -> std::io::Result<Self> {
        let (queue, jobs) = sync_channel(waiting.max(1));
        let jobs = Arc::new(Mutex::new(jobs));
        for number in 0..workers.max(1) {
            let jobs = Arc::clone(&jobs);
            thread::Builder::new()
                .name(format!("password-{number}"))
                .spawn(move || work(&jobs))?;
        }
        let unguessable = Password::typed(&format!("{:?}", randomness.bytes::<32>()));
        let nobody = hash(&unguessable, randomness.bytes())
            .map_err(|error| std::io::Error::other(error.to_string()))?;
        Ok(Self {
            queue,
            in_hand: Arc::default(),
            most: workers.max(1) + waiting.max(1),
            randomness,
            nobody,
        })
    }

    /// The stored form of a new password.
    pub async fn hash(&self, password: &Password) -> Result<PasswordHash, Busy> {
        let (answer, result) = oneshot::channel();
        self.send(Job::Hash(password.clone(), self.randomness.bytes(), answer))?;
        // The answer is dropped only when a hash could not be made at all.
        result.await.map_err(|_| Busy)
    }

    /// Whether this is the password of the account; without an account it never is,
    /// after the same time.
    pub async fn verify(
        &self,
        password: &Password,
        stored: Option<&PasswordHash>,
    ) -> Result<bool, Busy> {
        let (answer, result) = oneshot::channel();
        let against = stored.unwrap_or(&self.nobody).clone();
        self.send(Job::Verify(password.clone(), against, answer))?;
        let matched = result.await.map_err(|_| Busy)?;
        Ok(matched && stored.is_some())
    }

    /// Passwords that are hashed or wait for it, and how many may.
    pub fn load(&self) -> Load {
        Load {
            taken: self.in_hand.load(Ordering::Relaxed),
            most: self.most,
        }
    }

    fn send(&self, job: Job) -> Result<(), Busy> {
        let place = InHand::taken(&self.in_hand);
        self.queue.try_send((job, place)).map_err(|_| Busy)
    }
}

impl std::fmt::Debug for Passwords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passwords")
    }
}

fn work(jobs: &Mutex<Receiver<(Job, InHand)>>) {
    stand_back();
    loop {
        let next = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((job, _place)) = next else { return };
        match job {
            // Who asked may have gone (time-out): then nothing is hashed for nobody.
            Job::Hash(_, _, answer) if answer.is_closed() => {}
            Job::Verify(_, _, answer) if answer.is_closed() => {}
            Job::Hash(password, salt, answer) => match hash(&password, salt) {
                Ok(made) => drop(answer.send(made)),
                Err(error) => tracing::error!(%error, "a password could not be hashed"),
            },
            Job::Verify(password, stored, answer) => {
                let _ = answer.send(matches(&password, &stored));
            }
        }
    }
}

/// Lowers the priority of this thread. Linux counts it by thread; elsewhere the
/// number of workers alone bounds what hashing takes.
fn stand_back() {
    #[cfg(target_os = "linux")]
    if let Err(error) = rustix::process::setpriority_process(None, NICENESS) {
        tracing::warn!(%error, "passwords are hashed with normal priority");
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use store::testing::TestRandomness;

    fn passwords(waiting: usize) -> Passwords {
        Passwords::start(1, waiting, Arc::new(TestRandomness::default())).unwrap()
    }

    #[tokio::test]
    async fn a_password_opens_only_its_own_account() {
        let passwords = passwords(4);
        let password = Password::typed("chiếc thuyền ngoài xa");
        let stored = passwords.hash(&password).await.unwrap();
        assert!(passwords.verify(&password, Some(&stored)).await.unwrap());
        let other = Password::typed("chiếc thuyền ngoài gần");
        assert!(!passwords.verify(&other, Some(&stored)).await.unwrap());
        assert!(!passwords.verify(&password, None).await.unwrap());
    }

    #[tokio::test]
    async fn the_same_password_is_stored_differently_each_time() {
        let passwords = passwords(4);
        let password = Password::typed("chiếc thuyền ngoài xa");
        let (one, two) = (
            passwords.hash(&password).await.unwrap(),
            passwords.hash(&password).await.unwrap(),
        );
        assert_ne!(one, two);
    }

    #[tokio::test]
    async fn what_is_in_hand_is_counted_until_it_is_done() {
        let passwords = passwords(4);
        assert_eq!(passwords.load(), Load { taken: 0, most: 5 });
        let password = Password::typed("chiếc thuyền ngoài xa");
        passwords.hash(&password).await.unwrap();
        // The answer is sent a moment before its place is given back.
        while passwords.load().taken > 0 {
            tokio::task::yield_now().await;
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_storm_of_sign_ins_is_told_to_come_back() {
        let passwords = passwords(2);
        let password = Password::typed("chiếc thuyền ngoài xa");
        let storm: Vec<_> = (0..12)
            .map(|_| {
                let (passwords, password) = (passwords.clone(), password.clone());
                tokio::spawn(async move { passwords.verify(&password, None).await })
            })
            .collect();
        let mut busy = 0;
        for visitor in storm {
            busy += usize::from(visitor.await.unwrap() == Err(Busy));
        }
        assert!(busy > 0 && busy < 12, "{busy} of 12");
    }
}
