/** The workspace's settings: one JSON value a key, checked when read. */
import { eq } from 'drizzle-orm'
import { defaultSettings, settingsSchema, type Settings } from '../../shared/settings'
import type { Database } from './database'
import * as schema from './schema'

const SETTINGS_KEY = 'settings'
const SAMPLE_KEY = 'sample-offered'

export class SettingsRepository {
  constructor(private readonly db: Database) {}

  /** What was never set, or is no longer valid, has its default. */
  get(): Settings {
    const stored = settingsSchema.partial().safeParse(this.read(SETTINGS_KEY))
    return { ...defaultSettings, ...(stored.success ? stored.data : {}) }
  }

  update(change: Partial<Settings>): Settings {
    const settings = { ...this.get(), ...change }
    this.write(SETTINGS_KEY, settings)
    return settings
  }

  /** Whether the sample page was put into this workspace before; it comes once. */
  get sampleOffered(): boolean {
    return this.read(SAMPLE_KEY) === true
  }

  markSampleOffered(): void {
    this.write(SAMPLE_KEY, true)
  }

  private read(key: string): unknown {
    return this.db.select().from(schema.setting).where(eq(schema.setting.key, key)).get()?.value
  }

  private write(key: string, value: unknown): void {
    this.db.insert(schema.setting).values({ key, value }).onConflictDoUpdate({ target: schema.setting.key, set: { value } }).run()
  }
}
