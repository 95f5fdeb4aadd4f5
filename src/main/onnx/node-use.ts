/** One node as the rules of its operator see it: the values that go in and out, and its attributes. */
import type { Attributes, Shape, Value } from './ir'
import type { Tensor } from './tensor'

/** A value that may be used, with its data when it is an initializer. */
export interface Known {
  readonly value: Value
  readonly tensor?: Tensor
}

export class NodeUse {
  /** `inputs`: undefined for one that was left out. */
  constructor(
    private readonly known: readonly (Known | undefined)[],
    readonly outputs: readonly Value[],
    readonly attributes: Attributes
  ) {}

  get inputs(): readonly (Value | undefined)[] {
    return this.known.map((input) => input?.value)
  }

  /** Of an input that the operator requires; the first without `index`. */
  shape(index = 0): Shape {
    const input = this.known[index]
    if (input === undefined) throw new RangeError(`input ${index} is left out`)
    return input.value.shape
  }

  /** The numbers that an input holds, or undefined when they are not known before the graph runs. */
  constant(index: number): readonly number[] | undefined {
    const tensor = this.known[index]?.tensor
    return tensor === undefined ? undefined : Array.from(tensor.data, Number)
  }

  int(name: string, otherwise: number): number {
    return (this.attributes[name] as number | undefined) ?? otherwise
  }

  ints(name: string): readonly number[] | undefined {
    return this.attributes[name] as readonly number[] | undefined
  }
}

/**
 * What an operator does to shapes: gives its outputs' shapes, with UNKNOWN_EXTENT where only running it tells.
 * Throws RangeError when the inputs do not fit together.
 */
export type ShapeRule = (use: NodeUse) => readonly Shape[]
