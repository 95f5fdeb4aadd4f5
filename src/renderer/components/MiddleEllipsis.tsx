/** A text that is cut in its middle where there is no room: names that begin alike are told apart by their ends. */
import classes from './MiddleEllipsis.module.css'

/** Characters of the end that are always shown. */
const END = 12

export function MiddleEllipsis({ text }: { readonly text: string }) {
  if (text.length <= 2 * END) return <span className={classes.start}>{text}</span>
  return (
    <span className={classes.whole}>
      <span className={classes.start}>{text.slice(0, -END)}</span>
      <span className={classes.end}>{text.slice(-END)}</span>
    </span>
  )
}
