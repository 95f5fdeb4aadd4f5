/** Pages whose hint at small letters a person has put away, by the image that they show: ids are one workspace's. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Page } from '../../../../shared/page'

export const usePutAwayHints = create(persist((): { readonly images: readonly string[] } => ({ images: [] }), { name: 'glyphwright.put-away-hints' }))

export const imageKey = ({ sha256, frameIndex }: Pick<Page, 'sha256' | 'frameIndex'>): string => `${sha256}:${frameIndex}`

export const putHintAway = (page: Page): void => void usePutAwayHints.setState(({ images }) => ({ images: [...images, imageKey(page)] }))
