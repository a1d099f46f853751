import type { Command, Ribbon } from '../manifest';

/** The add-in's ribbon tab, drawn from its manifest. */
export function RibbonBar({
  ribbon,
  onCommand,
}: {
  readonly ribbon: Ribbon;
  readonly onCommand: (command: Command) => void;
}) {
  return (
    <div className="ribbon" aria-label={ribbon.tab}>
      <div className="ribbon-tab">{ribbon.tab}</div>
      <div className="ribbon-groups">
        {ribbon.groups.map(group => (
          <fieldset key={group.label} className="ribbon-group">
            <div>
              {group.commands.map(command => (
                <button key={command.controlId} type="button" title={command.tip} onClick={() => onCommand(command)}>
                  {command.icon !== undefined && (
                    <img src={new URL(command.icon).pathname} alt="" width={20} height={20} />
                  )}
                  <span>{command.label}</span>
                </button>
              ))}
            </div>
            <legend>{group.label}</legend>
          </fieldset>
        ))}
      </div>
    </div>
  );
}
