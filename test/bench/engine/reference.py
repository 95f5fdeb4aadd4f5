"""The engine's benchmark in PyTorch: the same networks on arrays of the same sizes, asked for over stdin.

A line `WORK THREADS` is answered by a line `WALL_MS CPU_MS`.
"""
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F


def mlp():
    return nn.Sequential(nn.Linear(1024, 64), nn.Sigmoid(), nn.Linear(64, 36))


def autoencoder():
    widths = [1024, 32, 32, 32]
    layers = []
    for before, after in zip(widths, widths[1:]):
        layers += [nn.Linear(before, after), nn.ReLU()]
    return nn.Sequential(*layers, nn.Linear(32, 1024), nn.Sigmoid())


def cnn():
    def conv(inputs, outputs):
        return [nn.Conv2d(inputs, outputs, 3, padding=1), nn.ReLU()]

    return nn.Sequential(
        *conv(1, 32), *conv(32, 32), nn.MaxPool2d(2), *conv(32, 64), *conv(64, 64), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(64 * 64, 256), nn.ReLU(), nn.Linear(256, 36))


def train(model, optimizer, loss_of, x, labels, batch):
    for start in range(0, len(x), batch):
        optimizer.zero_grad(set_to_none=True)
        loss_of(model, x[start:start + batch], labels[start:start + batch]).backward()
        optimizer.step()


def cross_entropy(model, x, labels):
    return F.cross_entropy(model(x), labels)


def reconstruction(model, x, _labels):
    return F.mse_loss(model(x), x)


torch.manual_seed(1)
samples = torch.rand(10800, 1024)
labels = torch.randint(0, 36, (10800,))
images = samples[:512].reshape(512, 1, 32, 32)
mlp_model, auto_model, cnn_model = mlp(), autoencoder(), cnn()
mlp_optimizer = torch.optim.SGD(mlp_model.parameters(), lr=0.01)
auto_optimizer = torch.optim.SGD(auto_model.parameters(), lr=0.01, momentum=0.9)
cnn_optimizer = torch.optim.Adam(cnn_model.parameters(), lr=0.001)


def infer(count):
    with torch.inference_mode():
        cnn_model(images[:count])


works = {
    'mlp-epoch': lambda: train(mlp_model, mlp_optimizer, cross_entropy, samples, labels, 32),
    'autoencoder-epoch': lambda: train(auto_model, auto_optimizer, reconstruction, samples, labels, 36),
    'cnn-step': lambda: train(cnn_model, cnn_optimizer, cross_entropy, images[:64], labels[:64], 64),
    'cnn-inference-1': lambda: infer(1),
    'cnn-inference-64': lambda: infer(64),
    'cnn-inference-512': lambda: infer(512),
}

for line in sys.stdin:
    work, threads = line.split()
    torch.set_num_threads(int(threads))
    wall, cpu = time.perf_counter(), time.process_time()
    works[work]()
    print(f'{(time.perf_counter() - wall) * 1e3} {(time.process_time() - cpu) * 1e3}', flush=True)
