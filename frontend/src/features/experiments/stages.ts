// The stage machine as the screens need it: where one may go from here, and where a reason is asked. The server decides.
import type { Schemas, Stage } from "@/api/records";

type Experiment = Schemas["Experiment"];

export type Step = "forward" | "back" | "abandon" | "reopen";

export interface Move {
  to: Stage;
  step: Step;
  reason: boolean;
}

export const path = ["idea", "design", "running", "evaluation", "closed"] as const;

/** The stage that a closed or abandoned experiment had before. */
function former({ stage, stages }: Pick<Experiment, "stage" | "stages">): Stage {
  const earlier = (stages ?? []).map((entry) => entry.stage).filter((one) => one !== "closed" && one !== "abandoned");
  return earlier.at(-1) ?? (stage === "closed" ? "evaluation" : "idea");
}

export function movesFrom(experiment: Pick<Experiment, "stage" | "stages">): Move[] {
  const { stage } = experiment;
  if (stage === "closed" || stage === "abandoned") return [{ to: former(experiment), step: "reopen", reason: true }];
  const at = path.indexOf(stage);
  const moves: Move[] = [];
  const [next, before] = [path[at + 1], path[at - 1]];
  if (next) moves.push({ to: next, step: "forward", reason: false });
  if (before) moves.push({ to: before, step: "back", reason: true });
  moves.push({ to: "abandoned", step: "abandon", reason: true });
  return moves;
}
