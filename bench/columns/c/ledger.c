/* A year of transactions, by hand in 64-bit whole numbers: credits are tenths of a cent, what is paid are cents. */
#include "turns.h"

enum { MONTHS = 12, FIRST_DAY = 20454 };
static const int64_t weight[] = {10, 12, 15, 8, 5};

static size_t count, payees, teams;
static int32_t *amount, *quota;
static uint16_t *rep, *day, *team;
static uint8_t *product, month_of[FIRST_DAY + 366];
static int64_t *sold, *paid;
static size_t *member, *team_start;


static void add_up(void) {
  memset(sold, 0, MONTHS * payees * 8);
  for (size_t row = 0; row < count; row++)
    sold[month_of[day[row]] * payees + rep[row]] += amount[row] * weight[product[row]];
}

/* Tiers of the year to date against the quota to date, less what the months before were worth. */
static void pay_commissions(void) {
  for (size_t payee = 0; payee < payees; payee++) {
    int64_t before = 0, sales = 0, target = 0;
    for (size_t month = 0; month < MONTHS; month++) {
      sales += sold[month * payees + payee];
      target += 10 * (int64_t)quota[payee];
      int64_t earned = (commission_parts(sales, target) + 2500) / 5000;
      paid[payee * MONTHS + month] = earned - before;
      before = earned;
    }
  }
}

/* Webster: each next cent goes to the highest weight / (2 * parts + 1), ties to the first; the quota, halves down, comes close. */
static void share(int64_t fund, int64_t total, size_t size, const int64_t *weights, int64_t *parts) {
  int64_t left = fund;
  for (size_t i = 0; i < size; i++) {
    int64_t product = fund * weights[i], whole = product / total;
    parts[i] = whole + (2 * (product - whole * total) > total);
    left -= parts[i];
  }
  for (; left > 0; left--) {
    size_t best = 0;
    for (size_t i = 1; i < size; i++)
      if (weights[i] * (2 * parts[best] + 1) > weights[best] * (2 * parts[i] + 1)) best = i;
    parts[best]++;
  }
  for (; left < 0; left++) {
    size_t last = size;
    for (size_t i = 0; i < size; i++)
      if (parts[i] > 0 && (last == size || weights[i] * (2 * parts[last] - 1) <= weights[last] * (2 * parts[i] - 1))) last = i;
    parts[last]--;
  }
}

static void pay_pools(void) {
  int64_t *weights = malloc(payees * 8), *parts = malloc(payees * 8);
  for (size_t t = 0; t < teams; t++) {
    const size_t *who = member + team_start[t], size = team_start[t + 1] - team_start[t];
    int64_t target = 0;
    for (size_t i = 0; i < size; i++) target += 10 * (int64_t)quota[who[i]];
    for (size_t month = 0; month < MONTHS; month++) {
      int64_t total = 0;
      for (size_t i = 0; i < size; i++) total += weights[i] = sold[month * payees + who[i]];
      int64_t fund = (positive(total - target) + 500) / 1000;
      if (fund == 0) continue;
      share(fund, total, size, weights, parts);
      for (size_t i = 0; i < size; i++) paid[who[i] * MONTHS + month] += parts[i];
    }
  }
  free(weights);
  free(parts);
}

static void pay(void) {
  add_up();
  pay_commissions();
  pay_pools();
}

/* Days are counted from 1970-01-01; the first is that of 2026. */
static void months(void) {
  static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (int month = 0, at = FIRST_DAY; month < MONTHS; month++)
    for (int i = 0; i < days[month]; i++) month_of[at++] = month;
}

/* Whoever is in a team, in order, team after team. */
static void gather_teams(void) {
  member = malloc(payees * sizeof *member + 1);
  team_start = calloc(teams + 1, sizeof *team_start);
  size_t at = 0;
  for (size_t t = 0; t < teams; t++) {
    team_start[t] = at;
    for (size_t payee = 0; payee < payees; payee++)
      if (team[payee] == t) member[at++] = payee;
  }
  team_start[teams] = at;
}

int main(int words, char **word) {
  if (words < 5) stop("ledger FOLDER COUNT PAYEES TEAMS");
  count = strtoull(word[2], 0, 10);
  payees = strtoull(word[3], 0, 10);
  teams = strtoull(word[4], 0, 10);
  rep = column(word[1], "rep", count, 2);
  day = column(word[1], "day", count, 2);
  product = column(word[1], "product", count, 1);
  amount = column(word[1], "amount", count, 4);
  team = column(word[1], "team", payees, 2);
  quota = column(word[1], "quota", payees, 4);
  sold = calloc(MONTHS * payees + 1, 8);
  paid = calloc(MONTHS * payees + 1, 8);
  months();
  gather_teams();
  return turns(pay, paid, MONTHS * payees);
}
