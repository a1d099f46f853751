import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    width: '100%',
    minHeight: '28px',
    padding: '2px 0',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { minWidth: 0, overflowWrap: 'anywhere', flexGrow: 1 },
  icon: { flexShrink: 0 },
  body: { paddingTop: '4px' },
  heading: { margin: 0, fontSize: 'inherit' },
});

export interface DisclosureProps {
  readonly title: ReactNode;
  readonly open?: boolean;
  /** Stands between the heading and the body, open or closed. */
  readonly about?: ReactNode;
  readonly children: ReactNode;
}

/** A heading that opens and closes what stands under it. */
export function Disclosure({ title, open: initially = false, about, children }: DisclosureProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(initially);
  const Icon = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <section>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <Icon className={styles.icon} aria-hidden />
          <span className={styles.title}>{title}</span>
        </button>
      </h2>
      {about}
      <div id={id} className={styles.body} hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
