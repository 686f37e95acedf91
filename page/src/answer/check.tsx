/** Was it so: what was said held against observed series. */

export function CheckTab() {
  return (
    <p class="empty">
      No observed series are bound to this model. <code>sayso check model.toml --data FOLDER</code> holds it against
      what happened.
    </p>
  );
}
