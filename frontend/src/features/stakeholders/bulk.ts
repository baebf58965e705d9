// What can be done with many stakeholders at once: what they are, and who may see them.
import type { Listed } from "@/api/records";
import type { BulkAction } from "@/ui/bulk/action";
import { wordAction } from "@/ui/bulk/fields";
import { involveAction } from "@/ui/bulk/involve";
import { categories } from "./search";

const levels = ["private", "network", "public"] as const;

export const stakeholderActions: BulkAction<Listed<"stakeholders">>[] = [
  wordAction("bulk.category", "category", "field.category", "category", categories),
  involveAction("experiment"),
  wordAction("bulk.visibility", "visibility", "field.visibility", "visibility", levels),
];
