/** A fully connected layer: y = x W + b with x [N, d], W [d, units], b [units]. */
import type { GraphBuilder } from '../autodiff/graph-builder'
import { Add } from '../autodiff/ops/add'
import { MatMul } from '../autodiff/ops/mat-mul'
import type { Value } from '../onnx/ir'
import type { ParameterSpec } from './network'

export function denseParameters(name: string, inputs: number, units: number, init: ParameterSpec['init']): ParameterSpec[] {
  const fan = { fanIn: inputs, fanOut: units }
  return [
    { name: `${name}.weight`, dims: [inputs, units], init, fan },
    { name: `${name}.bias`, dims: [units], init: 'zeros', fan }
  ]
}

export function dense(g: GraphBuilder, x: Value, [weight, bias]: readonly Value[]): Value {
  return g.apply(Add, [g.apply(MatMul, [x, weight], undefined), bias], undefined)
}
