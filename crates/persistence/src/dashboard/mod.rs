//! What a member looks at first: what moved, what waits, what is theirs alone, and which dates come.

mod dates;
mod mine;
mod news;
mod visits;
mod waiting;

pub use dates::{Coming, Due};
pub use mine::Private;
pub(crate) use mine::any;
pub use news::{News, NewsLine, Subject};
pub use visits::Since;
pub use waiting::{Ended, Idle, Overdue, Waiting};

/// Most lines of a part.
const LINES_MAX: usize = 10;

/// The stages of an experiment that goes on: the same words as in the indexes that are walked (`experiment_open`).
const GOES_ON: &str = "r.deleted_at IS NULL AND r.stage IN ('idea', 'design', 'running', 'evaluation')";

#[cfg(test)]
mod tests {
    use essaim_domain::{
        stage::Stage,
        words::{Worded, list},
    };

    use super::GOES_ON;

    #[test]
    fn what_goes_on_is_what_the_domain_calls_open() {
        for stage in Stage::ALL {
            assert_eq!(GOES_ON.contains(&format!("'{}'", stage.word())), stage.is_open());
        }
        assert_eq!((list::<Stage>().words)().len(), Stage::ALL.len());
    }
}
