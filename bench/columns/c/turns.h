/* What both programs share: columns from files, and a line on standard input for each turn. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void stop(const char *what) {
  fprintf(stderr, "%s\n", what);
  exit(1);
}

/* A whole file of `count` values of `size` bytes. */
static void *column(const char *folder, const char *name, size_t count, size_t size) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "rb");
  if (!file) stop(path);
  void *values = malloc(count * size + 1);
  if (!values || fread(values, size, count, file) != count) stop(path);
  fclose(file);
  return values;
}

static inline int64_t positive(int64_t x) { return x > 0 ? x : 0; }

/* Five hundredths of a unit of commission: 5% up to the target, 6% up to 120% of it, 8% above. */
static inline int64_t commission_parts(int64_t sales, int64_t target) {
  return 25 * sales + 5 * positive(sales - target) + 2 * positive(5 * sales - 6 * target);
}

static long long now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

/* `pay`: one turn, says how many nanoseconds it took, of the wall's clock and of the processor. Any other line is a path: writes there what was paid. */
static int turns(void (*pay)(void), const int64_t *paid, size_t count) {
  char line[4096];
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    if (strcmp(line, "pay") == 0) {
      long long wall = now(CLOCK_MONOTONIC), processor = now(CLOCK_PROCESS_CPUTIME_ID);
      pay();
      processor = now(CLOCK_PROCESS_CPUTIME_ID) - processor;
      printf("%lld %lld\n", now(CLOCK_MONOTONIC) - wall, processor);
    } else {
      FILE *file = fopen(line, "wb");
      if (!file || fwrite(paid, 8, count, file) != count) stop(line);
      fclose(file);
      printf("0\n");
    }
    fflush(stdout);
  }
  return 0;
}
