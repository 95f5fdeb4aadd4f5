/** Entry of the interface. Style sheets come first, in the order in which they build on each other. */
import '@mantine/core/styles.css'
import '@mantine/dropzone/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import '@fontsource/inter/400.css'
import '@fontsource/inter/500.css'
import '@fontsource/inter/600.css'
import '@fontsource/jetbrains-mono/400.css'
import '@fontsource/jetbrains-mono/500.css'
import '@fontsource/jetbrains-mono/700.css'
import './app/global.css'
import { showRememberedColorScheme } from './app/color-scheme'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { watchEvents } from './app/event-stream'
import { speakRememberedLanguage } from './app/interface-language'

showRememberedColorScheme()
speakRememberedLanguage()
watchEvents()

const root = document.getElementById('root')
// eslint-disable-next-line house/words-in-code -- said to who builds the page
if (root === null) throw new Error('index.html has no element #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>
)
