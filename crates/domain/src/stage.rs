//! The stage machine of an experiment: forward one step at a time, back or out with a reason.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{fault::Code, text::Summary, values::PartialDate};

crate::words! {
    pub enum Stage in "stage" {
        Idea = "idea",
        Design = "design",
        Running = "running",
        Evaluation = "evaluation",
        Closed = "closed",
        Abandoned = "abandoned",
    }
}

/// A stage that was reached: the machine's memory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StageStep {
    pub stage: Stage,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<PartialDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Summary>,
    /// Who moved it, as `member:<id>`; not shown to anonymous callers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// Where to, from when, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StageMove {
    pub to: Stage,
    /// The day that it really happened; today when it is not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<PartialDate>,
    /// Needed to go back, to stop, and to reopen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Summary>,
}

/// The way that an experiment goes when nothing stops it.
pub const LINE: [Stage; 5] = [Stage::Idea, Stage::Design, Stage::Running, Stage::Evaluation, Stage::Closed];

impl Stage {
    #[must_use]
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Closed | Self::Abandoned)
    }

    /// Whether going from `self` to `to` is a step of the machine, and whether it wants a reason.
    ///
    /// `before` is the stage held before this one, which a closed or abandoned experiment reopens to.
    ///
    /// # Errors
    /// `stage_same`, `stage_step` when it is no single step, `reason_needed`.
    pub fn advance(self, to: Self, before: Option<Self>, reason: Option<&Summary>) -> Result<(), Code> {
        if self == to {
            return Err(Code("stage_same"));
        }
        let place = |stage| LINE.iter().position(|s| *s == stage);
        let wants_reason = if self.is_open() {
            match (place(self), place(to)) {
                _ if to == Self::Abandoned => true,
                (Some(from), Some(next)) if next == from + 1 => false,
                (Some(from), Some(back)) if back + 1 == from => true,
                _ => return Err(Code("stage_step")),
            }
        } else {
            let reopened = before.filter(|stage| stage.is_open()).unwrap_or(match self {
                Self::Closed => Self::Evaluation,
                _ => Self::Idea,
            });
            if to != reopened {
                return Err(Code("stage_step"));
            }
            true
        };
        if wants_reason && reason.is_none() { Err(Code("reason_needed")) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::words::Worded;

    fn any_stage() -> impl Strategy<Value = Stage> {
        prop::sample::select(Stage::ALL)
    }

    fn because() -> Summary {
        Summary::parse("le groupe a changé d'avis").unwrap()
    }

    proptest! {
        #[test]
        fn from_any_open_stage_one_can_always_stop_with_a_reason_and_never_without(stage in any_stage()) {
            prop_assume!(stage.is_open());
            prop_assert_eq!(stage.advance(Stage::Abandoned, None, Some(&because())), Ok(()));
            prop_assert_eq!(stage.advance(Stage::Abandoned, None, None), Err(Code("reason_needed")));
        }

        #[test]
        fn a_step_taken_can_be_taken_back_with_a_reason(from in any_stage(), to in any_stage()) {
            if from.advance(to, None, Some(&because())).is_ok() {
                prop_assert_eq!(to.advance(from, Some(from), Some(&because())), Ok(()));
            }
        }

        #[test]
        fn only_single_steps_forward_need_no_reason(from in any_stage(), to in any_stage(), before in any_stage()) {
            if from.advance(to, Some(before), None).is_ok() {
                let place = |s| LINE.iter().position(|x| *x == s).unwrap();
                prop_assert_eq!(place(to), place(from) + 1);
            }
        }
    }
}
