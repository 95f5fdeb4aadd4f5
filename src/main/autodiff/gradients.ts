/**
 * Reverse-mode differentiation as a graph transformation: walks the recorded ops from the loss back and
 * appends each op's gradient as further nodes of the same graph. Nothing here knows a single op.
 */
import type { Value } from '../onnx/ir'
import type { GraphBuilder } from './graph-builder'
import { Add } from './ops/add'
import { Reshape } from './ops/reshape'
import { ReduceSum } from './ops/reduce-sum'
import { repeatedAxes } from './shapes'

/** dJ/dv for each of `wrt`, with the shape of v. Throws RangeError for a v that J does not depend on. */
export function gradients(g: GraphBuilder, loss: Value, wrt: readonly Value[]): Value[] {
  if (loss.shape.length !== 0) throw new RangeError(`The loss must be a scalar, not of shape [${loss.shape.join(', ')}].`)
  const needed = dependents(g, wrt)
  const known = new Map<string, Value>([[loss.name, g.scalar(1)]])
  // The ops appended on the way are not part of the walk.
  for (const { op, inputs, parameters, output } of [...g.recorded].reverse()) {
    const dy = known.get(output.name)
    if (dy === undefined || op.gradient === undefined) continue
    const parts = op.gradient({ g, inputs, parameters, y: output, dy })
    inputs.forEach((input, index) => {
      const part = parts[index]
      if (part === null || part === undefined || !needed.has(input.name)) return
      const own = sumToShapeOf(g, part, input)
      const before = known.get(input.name)
      known.set(input.name, before === undefined ? own : g.apply(Add, [before, own], undefined))
    })
  }
  return wrt.map((value) => {
    const gradient = known.get(value.name)
    if (gradient === undefined) throw new RangeError(`The loss does not depend on ${value.name}.`)
    return gradient
  })
}

/** Names of `wrt` and of everything that is computed from it: no other gradient is of use. */
function dependents(g: GraphBuilder, wrt: readonly Value[]): Set<string> {
  const names = new Set(wrt.map(({ name }) => name))
  for (const { inputs, output } of g.recorded) if (inputs.some(({ name }) => names.has(name))) names.add(output.name)
  return names
}

/** Undoes broadcasting: where an input was repeated, its gradient is the sum over the repetitions. */
function sumToShapeOf(g: GraphBuilder, gradient: Value, input: Value): Value {
  const axes = repeatedAxes(gradient.shape, input.shape)
  if (axes.length === 0) return gradient
  // Where only new axes in front were repeated, as of a bias, they are left out at once.
  const keepDims = axes.length > gradient.shape.length - input.shape.length
  const summed = g.apply(ReduceSum, [gradient], { axes, keepDims })
  return summed.shape.length === input.shape.length ? summed : g.apply(Reshape, [summed], { shape: input.shape })
}
