/**
 * Principal components: the best that any linear map through k numbers can do, and so the measure for an
 * autoencoder. Eigenvectors of the covariance by orthogonal iteration (Golub and Van Loan, Matrix Computations,
 * 8.2); the covariance itself is one matrix product, which onnxruntime does.
 */
import { GraphBuilder } from '../autodiff/graph-builder'
import { MatMul } from '../autodiff/ops/mat-mul'
import { Transpose } from '../autodiff/ops/transpose'
import { modelOf, serializeModel } from '../onnx/protobuf'
import { asFloats, floats } from '../onnx/tensor'
import { loadSession } from '../runtime/session'
import { Random } from '../../shared/random'

export interface PrincipalComponents {
  /** [inputs] */
  readonly mean: Float64Array
  /** Orthonormal, each [inputs], the one that explains most first. */
  readonly components: readonly Float64Array[]
  /** Variance along each. */
  readonly variances: readonly number[]
}

const ITERATIONS = 200
/** Stops when no component turns by more than this in an iteration. */
const STILL = 1e-7
const ROWS_PER_CALL = 4096

/** `x`: [count, inputs] in row order. */
export async function findComponents(x: Float32Array, inputs: number, count: number): Promise<PrincipalComponents> {
  const mean = meanRow(x, inputs)
  const covariance = await covarianceOf(x, mean, inputs)
  const random = new Random(1)
  let basis = orthonormal(Array.from({ length: count }, () => Float64Array.from({ length: inputs }, () => random.normal())))
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const next = orthonormal(basis.map((vector) => apply(covariance, vector)))
    const turned = Math.max(...next.map((vector, index) => 1 - Math.abs(dot(vector, basis[index]))))
    basis = next
    if (turned < STILL) break
  }
  return { mean, components: basis, variances: basis.map((vector) => dot(vector, apply(covariance, vector))) }
}

/** x projected onto the components and back: the nearest point of their plane. */
export function reconstruct(x: Float32Array, { mean, components }: PrincipalComponents): Float32Array {
  const inputs = mean.length
  const result = new Float32Array(x.length)
  for (let start = 0; start < x.length; start += inputs) {
    const centred = Float64Array.from({ length: inputs }, (_, index) => x[start + index] - mean[index])
    const sum = mean.slice()
    for (const component of components) {
      const share = dot(component, centred)
      for (let index = 0; index < inputs; index++) sum[index] += share * component[index]
    }
    result.set(sum, start)
  }
  return result
}

function meanRow(x: Float32Array, inputs: number): Float64Array {
  const sum = new Float64Array(inputs)
  for (let index = 0; index < x.length; index++) sum[index % inputs] += x[index]
  return sum.map((value) => (value * inputs) / x.length)
}

/** [inputs, inputs] in row order. */
async function covarianceOf(x: Float32Array, mean: Float64Array, inputs: number): Promise<Float64Array> {
  const g = new GraphBuilder('covariance')
  const rows = g.input('rows', 'float32', ['N', inputs])
  const transposed = g.apply(Transpose, [rows], { permutation: [1, 0] })
  const session = await loadSession(serializeModel(modelOf(g.finish([g.named('product', g.apply(MatMul, [transposed, rows], undefined))]))))
  const sum = new Float64Array(inputs * inputs)
  try {
    for (let start = 0; start < x.length; start += ROWS_PER_CALL * inputs) {
      const part = x.slice(start, start + ROWS_PER_CALL * inputs)
      part.forEach((value, index) => (part[index] = value - mean[index % inputs]))
      const { product } = await session.run({ rows: floats([part.length / inputs, inputs], part) })
      asFloats(product).data.forEach((value, index) => (sum[index] += value))
    }
  } finally {
    await session.release()
  }
  return sum.map((value) => (value * inputs) / x.length)
}

function apply(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length
  const result = new Float64Array(size)
  for (let row = 0; row < size; row++) {
    let sum = 0
    for (let column = 0, at = row * size; column < size; column++, at++) sum += matrix[at] * vector[column]
    result[row] = sum
  }
  return result
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let index = 0; index < a.length; index++) sum += a[index] * b[index]
  return sum
}

/** Gram and Schmidt, each vector against those before it, twice for the sake of rounding. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = []
  for (const vector of vectors) {
    const own = vector.slice()
    for (const other of [...done, ...done]) {
      const share = dot(own, other)
      for (let index = 0; index < own.length; index++) own[index] -= share * other[index]
    }
    const length = Math.sqrt(dot(own, own))
    // A direction without variance: nothing to divide by, and nothing to explain.
    done.push(length > 1e-12 ? own.map((value) => value / length) : own.fill(0))
  }
  return done
}
