/** The frame around every place: rail, top bar, the place, status bar. */
import type { ReactNode } from 'react'
import { useActions } from '../actions/active-actions'
import { Palette } from './Palette'
import { Rail } from './Rail'
import { ShortcutSheet } from './ShortcutSheet'
import { SignedOut } from './SignedOut'
import { StatusBar } from './StatusBar'
import { TopBar } from './TopBar'
import { shellActions } from './shell-actions'
import classes from './Shell.module.css'

export function Shell({ children }: { readonly children: ReactNode }) {
  useActions(shellActions, 'everywhere')
  return (
    <div className={classes.frame}>
      <Rail />
      <TopBar />
      <main className={classes.place}>{children}</main>
      <SignedOut />
      <StatusBar />
      <Palette />
      <ShortcutSheet />
    </div>
  )
}
