// The yardstick L30 by hand: 30 variables, 80 links, futures as lanes in blocks of 64.
// Usage: futures_l30 (l30|structural|noiseless|tanh) FUTURES THREADS   prints million future-steps
// per second by the clock. Build: cc -O3 -march=native -ffast-math futures_l30.c -lm -lpthread
#include <math.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { V = 30, L = 80, STEPS = 104, B = 64 };
static float reference[V], weight_mean[L];
static int source[L], target[L];
static int futures, threads, structural, with_tanh, noiseless;

#define ROWS static _Thread_local __attribute__((aligned(64))) float
ROWS x[V][B], force[V][B], shaped[V][B], weight[L][B], noise[4][V][B];

typedef struct { uint32_t w[4]; } words;

static inline words philox(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t k0, uint32_t k1) {
  for (int round = 0; round < 7; round++) {
    uint64_t p = (uint64_t)a * 0xD2511F53u, q = (uint64_t)c * 0xCD9E8D57u;
    uint32_t a2 = (uint32_t)(q >> 32) ^ b ^ k0, c2 = (uint32_t)(p >> 32) ^ d ^ k1;
    b = (uint32_t)q, d = (uint32_t)p, a = a2, c = c2;
    k0 += 0x9E3779B9u, k1 += 0xBB67AE85u;
  }
  return (words){{a, b, c, d}};
}

static inline float fast_log(float v) {
  int32_t bits;
  memcpy(&bits, &v, 4);
  int32_t e = (bits - 0x3F3504F3) >> 23;
  bits -= e << 23;
  float m;
  memcpy(&m, &bits, 4);
  float t = m - 1;
  return e * 0.693147181f + t * (1.00000096f + t * (-0.50001145f + t * (0.333146738f + t *
    (-0.249082892f + t * (0.204917597f + t * (-0.186807514f + t * 0.119310544f))))));
}

static inline void normals(uint32_t a, uint32_t b, float *first, float *second) {
  float r = sqrtf(-2 * fast_log((int32_t)(a >> 8) * 0x1p-24f + 0x1p-25f));
  float f = (int32_t)b * 0x1p-32f, g = f * f;
  *first = r * (g - 0.0625f) * (-15.9999872f + g * (59.8247646f + g * (-81.7096478f + g *
    (57.6771801f + g * -21.4790868f))));
  *second = r * f * (g - 0.25f) * (-25.1327351f + g * (64.8346168f + g * (-67.0380336f + g *
    (38.0636285f + g * -12.0736623f))));
}

static void draw_noise(uint32_t first, uint32_t group) {
  for (int v = 0; v < V; v++)
    for (int i = 0; i < B; i++) {
      words w = philox(first + i, group, 1000 + v, 0, 7, 11);
      normals(w.w[0], w.w[1], &noise[0][v][i], &noise[1][v][i]);
      normals(w.w[2], w.w[3], &noise[2][v][i], &noise[3][v][i]);
    }
}

static void draw_links(uint32_t first) {
  for (int l = 0; l < L; l++)
    for (int i = 0; i < B; i++) {
      words w = philox(first + i, 0, l, 1, 7, 11);
      float u = (w.w[1] >> 8) * 0x1p-24f, s = fabsf(weight_mean[l]);
      float strength = u < 0.5f ? s * sqrtf(2 * u) : s * (2 - sqrtf(2 - 2 * u));
      int there = (w.w[0] >> 8) * 0x1p-24f < 0.7f;
      weight[l][i] = structural ? (there ? copysignf(strength, weight_mean[l]) : 0) : weight_mean[l];
    }
}

static void step(const float (*e)[B]) {
  for (int v = 0; v < V; v++)
    for (int i = 0; i < B; i++) {
      float d = (x[v][i] - reference[v]) * 0.05f;
      shaped[v][i] = 20 * (with_tanh ? tanhf(d) : d / (1 + fabsf(d)));
      force[v][i] = 0;
    }
  for (int l = 0; l < L; l++)
    for (int i = 0; i < B; i++) force[target[l]][i] += weight[l][i] * shaped[source[l]][i];
  for (int v = 0; v < V; v++)
    for (int i = 0; i < B; i++) {
      float next = x[v][i] + 0.15f * (reference[v] - x[v][i]) + force[v][i] + e[v][i];
      x[v][i] = fminf(fmaxf(next, 0), 100);
    }
}

static void *run(void *thread) {
  double *total = thread;
  int part = (int)*total;
  *total = 0;
  for (int first = part * B; first < futures; first += threads * B) {
    draw_links(first);
    for (int v = 0; v < V; v++)
      for (int i = 0; i < B; i++) x[v][i] = reference[v];
    for (int t = 0; t < STEPS; t++) {
      if (t % 4 == 0 && !noiseless) draw_noise(first, 1 + t / 4);
      step(noise[t % 4]);
    }
    for (int v = 0; v < V; v++)
      for (int i = 0; i < B; i++) *total += x[v][i];
  }
  return NULL;
}

static void make_links(void) {
  srand(1);
  for (int v = 0; v < V; v++) reference[v] = 30 + 40 * (rand() / (float)RAND_MAX);
  for (int l = 0; l < L; l++) {
    source[l] = rand() % V;
    do target[l] = rand() % V; while (target[l] == source[l]);
    float sum = 0;
    for (int i = 0; i < 12; i++) sum += rand() / (float)RAND_MAX;
    weight_mean[l] = 0.09f * (sum - 6);
  }
}

int main(int count, char **argument) {
  const char *kind = count > 1 ? argument[1] : "l30";
  futures = count > 2 ? atoi(argument[2]) : 100000;
  threads = count > 3 ? atoi(argument[3]) : 1;
  structural = !strcmp(kind, "structural"), with_tanh = !strcmp(kind, "tanh");
  noiseless = !strcmp(kind, "noiseless");
  make_links();
  pthread_t crew[threads];
  double totals[threads], total = 0;
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (int n = 0; n < threads; n++) totals[n] = n, pthread_create(&crew[n], NULL, run, &totals[n]);
  for (int n = 0; n < threads; n++) pthread_join(crew[n], NULL), total += totals[n];
  clock_gettime(CLOCK_MONOTONIC, &end);
  double seconds = end.tv_sec - start.tv_sec + 1e-9 * (end.tv_nsec - start.tv_nsec);
  printf("%s %.3f million future-steps per second, mean %.4f\n", kind,
         1e-6 * STEPS * futures / seconds, total / futures / V);
}
