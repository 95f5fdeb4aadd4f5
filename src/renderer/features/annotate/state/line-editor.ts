/** Which line's text is being edited as a whole. */
import { create } from 'zustand'

export const useLineEditor = create<{ readonly lineId: number | null }>(() => ({ lineId: null }))
