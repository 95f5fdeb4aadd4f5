/**
 * The look: Mantine's tokens with one accent, tightened for a dense, calm tool. Surfaces that Mantine has no
 * token for are added as variables of both colour schemes, so that no component names a colour of its own.
 */
import {
  ActionIcon,
  Button,
  createTheme,
  Menu,
  Modal,
  Popover,
  Tooltip,
  type CSSVariablesResolver
} from '@mantine/core'
import { t } from '../../shared/messages/messages'

const quick = { transitionProps: { duration: 90 } }

/** Made when it is put on, in the language of that moment. */
export const makeTheme = () => createTheme({
  primaryColor: 'indigo',
  // White on the sixth shade falls just short of the contrast that small text needs.
  primaryShade: { light: 7, dark: 7 },
  fontFamily: "'Inter', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono', ui-monospace, monospace",
  headings: { fontFamily: "'Inter', system-ui, sans-serif", fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 28 } }),
    Button: Button.extend({ defaultProps: { size: 'xs' } }),
    Menu: Menu.extend({ defaultProps: { ...quick, shadow: 'md' } }),
    Modal: Modal.extend({ defaultProps: { ...quick, closeButtonProps: { 'aria-label': t('common:close') } } }),
    Popover: Popover.extend({ defaultProps: { ...quick, shadow: 'md' } }),
    Tooltip: Tooltip.extend({
      defaultProps: { ...quick, openDelay: 350, withArrow: true, arrowSize: 6, fz: 'xs' }
    })
  }
})

export const surfaces: CSSVariablesResolver = (mantine) => ({
  variables: {},
  light: {
    /** Rail, top bar, status bar. */
    '--surface-chrome': mantine.colors.gray[0],
    /** The place itself. */
    '--surface-place': mantine.white,
    /** What pages lie on. */
    '--surface-desk': mantine.colors.gray[2],
    '--surface-hover': 'rgba(0, 0, 0, 0.045)',
    '--surface-chosen': mantine.colors.indigo[0],
    '--line-quiet': mantine.colors.gray[2],
    '--mantine-color-dimmed': '#5f6770',
    '--mantine-color-error': mantine.colors.red[8],
    '--text-doubtful': '#b3420a'
  },
  dark: {
    '--surface-chrome': '#1c1d20',
    '--surface-place': '#212327',
    '--surface-desk': '#141517',
    '--surface-hover': 'rgba(255, 255, 255, 0.055)',
    '--surface-chosen': 'rgba(92, 124, 250, 0.2)',
    '--line-quiet': '#303338',
    '--mantine-color-body': '#212327',
    '--mantine-color-dimmed': '#9a9fa8',
    '--mantine-color-error': mantine.colors.red[4],
    '--text-doubtful': '#ffa26b'
  }
})
