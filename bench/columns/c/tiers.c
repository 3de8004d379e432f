/* Salary, three tiers and a cap, by hand in 64-bit whole numbers: amounts are cents. */
#include "turns.h"

static size_t count;
static int64_t *salary, *sales, *target, *paid;

static void pay_rows(size_t n, const int64_t *restrict base, const int64_t *restrict sold, const int64_t *restrict aim,
                     int64_t *restrict out) {
  for (size_t row = 0; row < n; row++) {
    int64_t payout = base[row] + (commission_parts(sold[row], aim[row]) + 250) / 500;
    int64_t most = 3 * base[row];
    out[row] = payout < most ? payout : most;
  }
}

static void pay(void) { pay_rows(count, salary, sales, target, paid); }

static int64_t *widened(const char *folder, const char *name) {
  int32_t *narrow = column(folder, name, count, 4);
  int64_t *wide = malloc(count * 8 + 1);
  for (size_t row = 0; row < count; row++) wide[row] = narrow[row];
  free(narrow);
  return wide;
}

int main(int words, char **word) {
  if (words < 3) stop("tiers FOLDER COUNT");
  count = strtoull(word[2], 0, 10);
  salary = widened(word[1], "salary");
  sales = widened(word[1], "sales");
  target = widened(word[1], "target");
  paid = calloc(count + 1, 8);
  return turns(pay, paid, count);
}
