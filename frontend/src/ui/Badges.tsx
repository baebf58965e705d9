// Stages and visibilities: always a shape, a word, and only then a colour.
import type { Stage, Visibility } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { Icon, type IconName } from "./Icon";
import styles from "./Badges.module.css";

const cell = "M12 2.5l8.2 4.75v9.5L12 21.500l-8.2-4.750v-9.500z";

/** A cell of the hive that fills as the inquiry goes on. */
export function StageShape({ stage, size = 16 }: { stage: Stage; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false" className={styles[stage]}>
      <path
        d={cell}
        className={styles.cell}
        strokeDasharray={stage === "idea" ? "3.5 3" : undefined}
        strokeLinejoin="round"
      />
      {stage === "design" && <path d="M3.8 12h16.400v4.750L12 21.500l-8.2-4.750z" className={styles.ink} />}
      {stage === "running" && <path d={cell} className={styles.ink} />}
      {stage === "evaluation" && <path d="M12 7l4.3 2.500v5L12 17l-4.3-2.500v-5z" className={styles.ink} />}
      {stage === "closed" && <path d="M7.5 12.300l3.2 3.2 5.8-6.5" className={styles.stroke} />}
      {stage === "abandoned" && <path d="M8 12h8" className={styles.stroke} />}
    </svg>
  );
}

export function StageBadge({ stage }: { stage: Stage }) {
  const t = useT();
  return (
    <span className={`${styles.badge} ${styles[`on_${stage}`] ?? ""}`}>
      <StageShape stage={stage} />
      {t(`stage.${stage}`)}
    </span>
  );
}

const icons: Record<Visibility, IconName> = { private: "lock", team: "team", network: "network", public: "globe" };

export function VisibilityBadge({ visibility }: { visibility: Visibility }) {
  const t = useT();
  return (
    <span className={styles.quiet}>
      <Icon name={icons[visibility]} size={16} />
      <span className="hidden-visually">{t("field.visibility")} </span>
      {t(`visibility.${visibility}`)}
    </span>
  );
}

export function Tag({ children }: { children: React.ReactNode }) {
  return <span className={styles.tag}>{children}</span>;
}
