/*
 * R1, the reference workload, by hand and for one thread: what a program costs that knows nothing
 * but R1. Glasshouse runs R1 as a scenario; the two must agree in statistics, never in digits.
 *
 *   ./r1 [people] [ticks] [passes]
 */
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#ifdef __AVX512BW__
#include <immintrin.h>
#endif

enum { acts = 8, classes = 8, keys = 16, block = 8192, lanes = 64 };
/* Thousandths of a point. */
enum { least = 350000, most = 950000, middle = 650000, point = 1000 };

static const double chance[acts] = {.001, .002, .003, .005, .008, .012, .02, .05};
static const double detection[acts] = {.9, .8, .6, .5, .7, .4, .3, .5};
static const double factor[classes] = {.5, .7, .8, .9, 1, 1.1, 1.3, 1.6};
static const int delta[acts + 1] = {-60, -30, -20, -10, -5, -3, 4, 1, 0};

/* By key (class, and 8 where restricted): where each act's slot ends, top byte of the last. */
static uint32_t ends[acts][keys], seen[acts + 1];
static uint8_t bounds[keys];

static uint32_t people, ticks;
static int32_t *score, *change;
static uint8_t *key, *class, *standing;
static uint32_t *start, *friend;

/* Of a block's candidates; vectors write a little beyond the last. */
static uint32_t index_of[block + lanes], act_of[block + lanes];
static uint8_t byte_of[block + lanes];
static int32_t own_of[block + lanes];
static uint64_t happened;

static void *room(size_t bytes) {
  size_t whole = (bytes + (2u << 20)) & ~((size_t)(2u << 20) - 1);
  void *at = aligned_alloc(2u << 20, whole);
  if (!at) { fprintf(stderr, "no room for %zu bytes\n", whole); exit(1); }
  madvise(at, whole, MADV_HUGEPAGE);
  memset(at, 0, whole);
  return at;
}

/* philox4x32-10 at (counter, tick, purpose, 0) for many counters; words lie side by side. */
static void philox(const uint32_t *counter, uint32_t tick, uint32_t purpose, uint32_t seed,
                   uint32_t out[4][lanes]) {
  for (int lane = 0; lane < lanes; lane++) {
    uint32_t a = counter[lane], b = tick, c = purpose, d = 0, k0 = seed, k1 = 0;
#pragma GCC unroll 10
    for (int round = 0; round < 10; round++) {
      uint64_t x = (uint64_t)a * 0xd2511f53u, y = (uint64_t)c * 0xcd9e8d57u;
      a = (uint32_t)(y >> 32) ^ b ^ k0;
      b = (uint32_t)y;
      c = (uint32_t)(x >> 32) ^ d ^ k1;
      d = (uint32_t)x;
      k0 += 0x9e3779b9u;
      k1 += 0xbb67ae85u;
    }
    out[0][lane] = a; out[1][lane] = b; out[2][lane] = c; out[3][lane] = d;
  }
}

/* Everyone of a block whose byte may decide: sixteen bytes a call, held against the key's bound. */
static int candidates(uint32_t first, uint32_t end, uint32_t tick, uint32_t seed) {
  static _Alignas(64) uint32_t words[4][lanes];
  uint32_t counter[lanes];
  const uint8_t *bytes = (const uint8_t *)words;
  int found = 0;
  for (uint32_t base = first; base < end; base += 16 * lanes) {
    for (int lane = 0; lane < lanes; lane++) counter[lane] = base / 16 + lane;
    philox(counter, tick, 1, seed, words);
#ifdef __AVX512BW__
    const __m512i limit = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)bounds));
    const __m512i step = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    for (uint32_t at = 0; at < 16 * lanes; at += 64) {
      __m512i drawn = _mm512_load_si512(bytes + at);
      __m512i bound = _mm512_shuffle_epi8(limit, _mm512_loadu_si512(key + base + at));
      uint64_t mask = _mm512_cmple_epu8_mask(drawn, bound);
      for (int part = 0; part < 4; part++, mask >>= 16) {
        uint32_t from = base + at + 16 * part;
        __m512i rows = _mm512_add_epi32(step, _mm512_set1_epi32((int)from));
        __m128i sixteen = _mm_load_si128((const __m128i *)(bytes + at + 16 * part));
        __m512i wide = _mm512_cvtepu8_epi32(sixteen);
        __mmask16 some = (__mmask16)mask;
        _mm512_storeu_si512(index_of + found, _mm512_maskz_compress_epi32(some, rows));
        __m128i narrow = _mm512_cvtepi32_epi8(_mm512_maskz_compress_epi32(some, wide));
        _mm_storeu_si128((__m128i *)(byte_of + found), narrow);
        found += __builtin_popcount(some);
      }
    }
#else
    for (uint32_t at = 0; at < 16 * lanes; at++) {
      index_of[found] = base + at;
      byte_of[found] = bytes[at];
      found += bytes[at] <= bounds[key[base + at]];
    }
#endif
  }
  /* Keys beyond the last person are those of nobody. */
  while (found > 0 && index_of[found - 1] >= end) found--;
  return found;
}

/* Which act, if any, and whether it was seen: the candidates' own draws, many at a time. */
static void resolve(int found, uint32_t tick, uint32_t seed) {
  static uint32_t words[4][lanes];
  uint32_t sum = 0;
  for (int at = 0; at < found; at += lanes) {
    philox(index_of + at, tick, 2, seed, words);
    for (int lane = 0; lane < lanes; lane++) {
      uint32_t k = key[index_of[at + lane]];
      uint32_t drawn = (uint32_t)byte_of[at + lane] << 24 | words[0][lane] >> 8;
      uint32_t act = 0;
#pragma GCC unroll 8
      for (int slot = 0; slot < acts; slot++) act += drawn >= ends[slot][k];
      act_of[at + lane] = act;
      own_of[at + lane] = words[1][lane] < seen[act] ? delta[act] : 0;
    }
  }
  for (int at = 0; at < found; at++) sum += act_of[at] < acts;
  happened += sum;
}

/* Events first, gathered without a branch; then each tells its friends, fetched ahead. */
static void spread(int found) {
  int events = 0;
  for (int at = 0; at < found; at++) {
    uint32_t row = index_of[at];
    int32_t own = own_of[at];
    index_of[events] = row;
    own_of[events] = own;
    events += own != 0;
  }
  for (int at = 0; at < events; at++) {
    if (at + 16 < events) __builtin_prefetch(friend + start[index_of[at + 16]]);
    if (at + 6 < events) {
      uint32_t row = index_of[at + 6];
      for (uint32_t tie = start[row]; tie < start[row + 1]; tie++)
        __builtin_prefetch(change + friend[tie], 1);
    }
    uint32_t row = index_of[at];
    int32_t own = own_of[at];
    change[row] += 1024 * own;
    for (uint32_t tie = start[row]; tie < start[row + 1]; tie++) change[friend[tie]] += 51 * own;
  }
}

/* Everyone's score, standing and key; 1/256 of the distance to the middle fades. */
static void update(void) {
  for (uint32_t row = 0; row < people; row++) {
    int32_t now = score[row] + change[row] * (point / 8) / (1024 / 8);
    change[row] = 0;
    now = now < least ? least : now > most ? most : now;
    now -= (now - middle) / 256;
    score[row] = now;
    uint8_t restricted = now < 600000;
    standing[row] = restricted + (now < 625000) + (now < 650000) + (now < 700000);
    key[row] = class[row] | restricted << 3;
  }
}

typedef struct { double mean, restricted; } Look;

static Look look(void) {
  static uint64_t bins[64], restricted_of[classes];
  int64_t sum = 0;
  uint64_t restricted = 0;
  for (uint32_t row = 0; row < people; row++) {
    sum += score[row];
    bins[(uint32_t)(score[row] - least) / ((most - least) / 63)]++;
    restricted_of[class[row]] += key[row] >> 3;
    restricted += key[row] >> 3;
  }
  return (Look){(double)sum / point / people, (double)restricted / people};
}

static uint64_t mix(uint64_t *state) {
  uint64_t z = *state += 0x9e3779b97f4a7c15u;
  z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
  z = (z ^ z >> 27) * 0x94d049bb133111ebu;
  return z ^ z >> 31;
}

/* A ring of five ties forward, one in ten of them to anybody; both ends know of it. */
static void befriend(uint64_t *state) {
  uint32_t *to = room(5 * sizeof(uint32_t) * (size_t)people);
  start = room(sizeof(uint32_t) * ((size_t)people + 2));
  friend = room(10 * sizeof(uint32_t) * (size_t)people);
  for (uint64_t tie = 0; tie < 5 * (uint64_t)people; tie++) {
    uint32_t from = tie / 5, other = (from + 1 + tie % 5) % people;
    if (mix(state) % 10 == 0) do other = mix(state) % people; while (other == from);
    to[tie] = other;
    start[from + 2]++;
    start[other + 2]++;
  }
  for (uint32_t row = 1; row <= people; row++) start[row + 1] += start[row];
  for (uint64_t tie = 0; tie < 5 * (uint64_t)people; tie++) {
    uint32_t from = tie / 5;
    friend[start[from + 1]++] = to[tie];
    friend[start[to[tie] + 1]++] = from;
  }
  start[0] = 0;
  free(to);
}

static void lay(uint64_t *state) {
  memset(change, 0, sizeof(int32_t) * (size_t)people);
  for (uint32_t row = 0; row < people; row++) {
    score[row] = 600000 + mix(state) % 100000;
    class[row] = key[row] = mix(state) % classes;
  }
}

static void tables(void) {
  for (int k = 0; k < keys; k++) {
    double sum = 0;
    for (int act = 0; act < acts; act++) {
      sum += chance[act] * factor[k % classes] * (k >= classes ? .8 : 1);
      ends[act][k] = (uint32_t)(sum * 4294967296.0 + .5);
    }
    bounds[k] = ends[acts - 1][k] >> 24;
  }
  for (int act = 0; act < acts; act++) seen[act] = (uint32_t)(detection[act] * 4294967296.0 + .5);
}

static void live(uint32_t tick, uint32_t seed) {
  for (uint32_t first = 0; first < people; first += block) {
    uint32_t end = first + block < people ? first + block : people;
    int found = candidates(first, end, tick, seed);
    /* The last draws of a block are filled up with those of its own first rows. */
    for (int rest = found; rest % lanes; rest++) index_of[rest] = first, byte_of[rest] = 255;
    resolve(found, tick, seed);
    spread(found);
  }
  update();
}

int main(int count, char **words) {
  people = count > 1 ? strtoul(words[1], 0, 10) : 100000;
  ticks = count > 2 ? strtoul(words[2], 0, 10) : 100;
  int passes = count > 3 ? atoi(words[3]) : 5;
  size_t rows = (size_t)people + 2 * block;
  score = room(4 * rows), change = room(4 * rows);
  key = room(rows), class = room(rows), standing = room(rows);
  uint64_t state = 1;
  befriend(&state);
  tables();
  double best = 1e9, cold = 0;
  for (int pass = 0; pass < passes; pass++) {
    state = 7;
    lay(&state);
    happened = 0;
    Look at20 = {0, 0}, end = {0, 0};
    struct timespec a, b;
    clock_gettime(CLOCK_MONOTONIC, &a);
    for (uint32_t tick = 0; tick < ticks; tick++) {
      live(tick, 1);
      if ((tick + 1) % 10 == 0) {
        end = look();
        if (tick == 19) at20 = end;
      }
    }
    clock_gettime(CLOCK_MONOTONIC, &b);
    double ns = ((b.tv_sec - a.tv_sec) * 1e9 + (b.tv_nsec - a.tv_nsec)) / ((double)people * ticks);
    if (pass == 0) cold = ns;
    else if (ns < best) best = ns;
    if (pass + 1 < passes) continue;
    double did = (double)happened / people / ticks;
    printf("%u people, %u ticks, ns a person-tick: cold %.2f, warm %.2f (least of %d)\n", people,
           ticks, cold, best, passes - 1);
    printf("after 20: mean %.2f, restricted %.4f; after %u: %.2f, %.4f; acts %.5f\n", at20.mean,
           at20.restricted, ticks / 10 * 10, end.mean, end.restricted, did);
  }
  return 0;
}
