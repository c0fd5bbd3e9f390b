/** A round table on a checked cloth, a note in its middle: the drawing of the icon. It says nothing that the words beside it do not. */
export const Logo = () => <img className="logo" src="/icon.svg" alt="" width="64" height="64" />
