/** The desktop window's abilities; undefined in a browser. */
import { DESKTOP_BRIDGE_KEY, type DesktopBridge } from '../../shared/desktop'

declare global {
  interface Window {
    readonly [DESKTOP_BRIDGE_KEY]?: DesktopBridge
  }
}

export const desktop: DesktopBridge | undefined = window[DESKTOP_BRIDGE_KEY]
