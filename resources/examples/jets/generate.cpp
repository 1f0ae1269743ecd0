// Makes the events of the toy jet tagger: five kinds of jets (g, q, W, Z, t), 16 substructure features each.
//
//   g++ -O2 -std=c++20 -ffp-contract=off generate.cpp -o generate
//   ./generate EVENTS SEED OUT.bin
//
// OUT.bin: one row an event, 17 little-endian float32: the features in the order of features.json, then the
// class index (event number modulo 5). The same EVENTS, SEED and C library give the same bytes.
//
// It is a toy: a shower in the soft and collinear limit, two-body decays at small angles, Gaussian smearing.
// Momenta are transverse, in GeV; positions are in the (eta, phi) plane, relative to the jet.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <numbers>
#include <utility>
#include <vector>

namespace {

constexpr double kCasimirQuark = 4.0 / 3.0;
constexpr double kCasimirGluon = 3.0;
constexpr double kMassW = 80.4, kWidthW = 2.1;
constexpr double kMassZ = 91.2, kWidthZ = 2.5;
constexpr double kMassTop = 172.8, kWidthTop = 1.4;

constexpr double kJetMomentum = 1000, kJetMomentumSpread = 0.10, kJetMomentumMin = 700;
constexpr double kCone = 0.8;
constexpr double kAlphaS = 0.16;            // coupling of the shower, not running
constexpr double kShowerCutoff = 1.0;       // relative transverse momentum below which nothing is emitted
constexpr int kShowerDepth = 4;             // generations of emissions
constexpr double kHadronMultiplicity = 0.9; // scale of the number of hadrons a parton
constexpr double kHadronMomentumMin = 0.5;
constexpr double kHadronKick = 0.35;         // transverse momentum a hadron gets when it forms
constexpr double kUnderlyingParticles = 6;   // mean number of soft particles from elsewhere in the event
constexpr double kMomentumResolution = 0.06; // relative
constexpr double kAngleResolution = 0.006;
constexpr double kGroomingCut = 0.05;            // z_cut of the modified mass drop
constexpr std::size_t kParticlesKept = 96;       // hardest particles of a jet
constexpr std::size_t kParticlesCorrelated = 24; // hardest groomed particles in the correlation functions
constexpr int kClasses = 5;
constexpr std::size_t kFeatures = 16;

/// splitmix64 and the distributions drawn from it: no std::*_distribution, whose draws differ between
/// libraries.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    /// Uniform in (0, 1), 53 bits.
    double uniform() { return (double(next() >> 11) + 0.5) * 0x1p-53; }

    double angle() { return 2 * std::numbers::pi * uniform(); }

    double normal()
    {
        const double radius = std::sqrt(-2 * std::log(uniform()));
        return radius * std::cos(angle());
    }

    double exponential() { return -std::log(uniform()); }

    int poisson(double mean)
    {
        const double limit = std::exp(-mean);
        int count = 0;
        for (double product = uniform(); product > limit; product *= uniform())
            ++count;
        return count;
    }

    /// Mass from a Breit-Wigner peak, within ten widths.
    double breit_wigner(double mass, double width)
    {
        for (;;) {
            const double m = mass + 0.5 * width * std::tan(std::numbers::pi * (uniform() - 0.5));
            if (std::abs(m - mass) <= 10 * width)
                return m;
        }
    }

private:
    std::uint64_t next()
    {
        state_ += 0x9E3779B97F4A7C15u;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }

    std::uint64_t state_;
};

struct Particle {
    double pt;
    double x, y;
};

struct Parton {
    Particle p;
    double casimir;
    double opening; // widest angle at which it may emit
};

using Particles = std::vector<Particle>;

double distance(const Particle& a, const Particle& b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

Particle merged(const Particle& a, const Particle& b)
{
    const double pt = a.pt + b.pt;
    return {pt, (a.pt * a.x + b.pt * b.x) / pt, (a.pt * a.y + b.pt * b.y) / pt};
}

void sort_by_pt(Particles& particles)
{
    std::sort(particles.begin(), particles.end(),
              [](const Particle& a, const Particle& b) { return a.pt > b.pt; });
}

/// Splits a parton into a few hadrons with exponentially distributed shares of its momentum.
void hadronize(Random& random, const Particle& parton, Particles& out)
{
    const double mean = kHadronMultiplicity * (0.5 + 0.35 * std::log(std::max(1.0, parton.pt)));
    std::vector<double> shares(std::size_t(1 + random.poisson(mean)));
    double sum = 0;
    for (double& share : shares)
        sum += share = random.exponential();
    for (const double share : shares) {
        const double pt = parton.pt * share / sum;
        if (pt < kHadronMomentumMin)
            continue;
        const double dx = kHadronKick / pt * random.normal();
        const double dy = kHadronKick / pt * random.normal();
        out.push_back({pt, parton.x + dx, parton.y + dy});
    }
}

/// Emissions uniform in the Lund plane (logarithms of angle and momentum share), each with a shower of its
/// own.
void shower(Random& random, Parton parton, int depth, Particles& out)
{
    const double reach = std::log(parton.p.pt * parton.opening / kShowerCutoff);
    if (reach > 0 && depth < kShowerDepth) {
        const double mean = kAlphaS * parton.casimir / std::numbers::pi * reach * reach;
        for (int n = random.poisson(mean); n > 0; --n) {
            double a = random.uniform(), b = random.uniform();
            if (a + b > 1) { // fold the square onto the triangle above the cutoff
                a = 1 - a;
                b = 1 - b;
            }
            const double angle = parton.opening * std::exp(-a * reach);
            const double z = 0.5 * std::exp(-b * reach);
            const double phi = random.angle();
            const double pt = z * parton.p.pt;
            if (pt < kHadronMomentumMin)
                continue;
            const double dx = angle * std::cos(phi), dy = angle * std::sin(phi);
            const Particle emitted{pt, parton.p.x + (1 - z) * dx, parton.p.y + (1 - z) * dy};
            parton.p = {parton.p.pt - pt, parton.p.x - z * dx, parton.p.y - z * dy};
            shower(random, {emitted, kCasimirGluon, angle}, depth + 1, out);
        }
    }
    hadronize(random, parton.p, out);
}

/// Decay of `mother` with mass `mass` into a massless daughter and one of mass `heavy`, boosted, at small
/// angles. `longitudinal`: the decay angle of a longitudinally polarized vector boson instead of an isotropic
/// one.
std::pair<Particle, Particle> decay(Random& random, const Particle& mother, double mass, double heavy,
                                    bool longitudinal)
{
    double cosine = 2 * random.uniform() - 1;
    while (longitudinal && random.uniform() > 1 - cosine * cosine)
        cosine = 2 * random.uniform() - 1;
    const double phi = random.angle();

    const double momentum = (mass * mass - heavy * heavy) / (2 * mass); // in the rest frame of the mother
    const double energy = (mass * mass + heavy * heavy) / (2 * mass);
    const double share = std::max(momentum * (1 + cosine) / mass, 0.004);
    const double heavy_share = std::max((energy - momentum * cosine) / mass, 0.004);
    const double pt = mother.pt * share / (share + heavy_share);
    const double heavy_pt = mother.pt - pt;

    const double kick = momentum * std::sqrt(1 - cosine * cosine);
    const double kx = kick * std::cos(phi), ky = kick * std::sin(phi);
    return {{pt, mother.x + kx / pt, mother.y + ky / pt},
            {heavy_pt, mother.x - kx / heavy_pt, mother.y - ky / heavy_pt}};
}

double opening_between(const Particle& a, const Particle& b)
{
    return std::min(kCone, distance(a, b));
}

/// The partons that start the shower of a jet: 0 gluon, 1 quark, 2 W, 3 Z, 4 top.
std::vector<Parton> hard_partons(Random& random, int jet_class)
{
    const double pt = kJetMomentum * (1 + kJetMomentumSpread * random.normal());
    const Particle jet{std::max(pt, kJetMomentumMin), 0, 0};
    if (jet_class < 2)
        return {{jet, jet_class == 0 ? kCasimirGluon : kCasimirQuark, kCone}};
    if (jet_class < 4) {
        const double mass =
            jet_class == 2 ? random.breit_wigner(kMassW, kWidthW) : random.breit_wigner(kMassZ, kWidthZ);
        const auto [q1, q2] = decay(random, jet, mass, 0, true);
        const double opening = opening_between(q1, q2);
        return {{q1, kCasimirQuark, opening}, {q2, kCasimirQuark, opening}};
    }
    const double mass_w = random.breit_wigner(kMassW, kWidthW);
    const double mass_top = random.breit_wigner(kMassTop, kWidthTop);
    const auto [b, w] = decay(random, jet, mass_top, mass_w, false);
    const auto [q1, q2] = decay(random, w, mass_w, 0, true);
    const double opening = opening_between(q1, q2);
    return {{b, kCasimirQuark, opening_between(b, w)},
            {q1, kCasimirQuark, opening},
            {q2, kCasimirQuark, opening}};
}

/// Measured particles of one jet, hardest first.
Particles make_jet(Random& random, int jet_class)
{
    Particles particles;
    for (const Parton& parton : hard_partons(random, jet_class))
        shower(random, parton, 0, particles);

    for (int n = random.poisson(kUnderlyingParticles); n > 0; --n) {
        const double radius = kCone * std::sqrt(random.uniform()), phi = random.angle();
        const double pt = kHadronMomentumMin + 1.5 * random.exponential();
        particles.push_back({pt, radius * std::cos(phi), radius * std::sin(phi)});
    }

    Particle axis{0, 0, 0};
    for (Particle& p : particles) {
        p.pt *= std::max(0.05, 1 + kMomentumResolution * random.normal());
        p.x += kAngleResolution * random.normal();
        p.y += kAngleResolution * random.normal();
        axis = merged(axis, p);
    }
    std::erase_if(particles, [&axis](const Particle& p) {
        return p.pt <= kHadronMomentumMin || distance(p, axis) >= kCone;
    });
    sort_by_pt(particles);
    if (particles.size() > kParticlesKept)
        particles.resize(kParticlesKept);
    return particles;
}

struct Cluster {
    Particle p;
    int left = -1, right = -1; // indices of what it was merged from; -1: a single particle
};

/// Cambridge/Aachen clustering: merges the closest pair until one is left, which is the last entry.
std::vector<Cluster> cluster(const Particles& particles)
{
    std::vector<Cluster> tree;
    std::vector<int> active;
    for (const Particle& p : particles) {
        active.push_back(int(tree.size()));
        tree.push_back({p});
    }
    while (active.size() > 1) {
        std::size_t first = 0, second = 1;
        double best = 1e9;
        for (std::size_t i = 0; i < active.size(); ++i)
            for (std::size_t j = i + 1; j < active.size(); ++j) {
                const Particle &a = tree[active[i]].p, &b = tree[active[j]].p;
                const double d2 = (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
                if (d2 < best)
                    best = d2, first = i, second = j;
            }
        tree.push_back(
            {merged(tree[active[first]].p, tree[active[second]].p), active[first], active[second]});
        active[first] = int(tree.size()) - 1;
        active.erase(active.begin() + std::ptrdiff_t(second));
    }
    return tree;
}

/// Grooming by modified mass drop: walks down the clustering, dropping the softer branch while it carries
/// less than kGroomingCut of the momentum. Returns the particles left, hardest first.
Particles groom(const Particles& particles)
{
    const std::vector<Cluster> tree = cluster(particles);
    int top = int(tree.size()) - 1;
    while (tree[top].left >= 0) {
        const double left = tree[tree[top].left].p.pt, right = tree[tree[top].right].p.pt;
        if (std::min(left, right) / (left + right) > kGroomingCut)
            break;
        top = left > right ? tree[top].left : tree[top].right;
    }
    Particles kept;
    std::vector<int> pending{top};
    while (!pending.empty()) {
        const Cluster& node = tree[pending.back()];
        pending.pop_back();
        if (node.left < 0) {
            kept.push_back(node.p);
        } else {
            pending.push_back(node.left);
            pending.push_back(node.right);
        }
    }
    sort_by_pt(kept);
    return kept;
}

/// Energy correlation functions of a groomed jet: sums over pairs and triplets of z_i z_j (z_k) times angles.
struct Correlations {
    double e2_b0 = 0, e2_b1 = 0, e2_b2 = 0; // pairs, angle to the power 0, 1, 2
    double e3_b1 = 0, e3_b2 = 0;            // triplets, product of all three angles
    double v1_b1 = 0, v1_b2 = 0;            // triplets, smallest angle
    double v2_b1 = 0, v2_b2 = 0;            // triplets, product of the two smallest angles
    double mass2 = 0;
    double zlogz = 0;
};

void add_triplet(Correlations& c, double weight, double a, double b, double d)
{
    const double low = std::min({a, b, d}), high = std::max({a, b, d});
    const double middle = a + b + d - low - high;
    const double all = a * b * d, two = low * middle;
    c.e3_b1 += weight * all;
    c.e3_b2 += weight * all * all;
    c.v1_b1 += weight * low;
    c.v1_b2 += weight * low * low;
    c.v2_b1 += weight * two;
    c.v2_b2 += weight * two * two;
}

Correlations correlate(const Particles& jet)
{
    const std::size_t n = jet.size();
    double total = 0;
    for (const Particle& p : jet)
        total += p.pt;
    Correlations c;
    std::vector<double> z(n), angle(n * n);
    for (std::size_t i = 0; i < n; ++i) {
        z[i] = jet[i].pt / total;
        c.zlogz += z[i] * std::log(z[i]);
    }
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = i + 1; j < n; ++j) {
            const double d = std::max(1e-4, distance(jet[i], jet[j])), weight = z[i] * z[j];
            angle[i * n + j] = d;
            c.e2_b0 += weight;
            c.e2_b1 += weight * d;
            c.e2_b2 += weight * d * d;
            c.mass2 += jet[i].pt * jet[j].pt * d * d;
        }
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = i + 1; j < n; ++j)
            for (std::size_t k = j + 1; k < n; ++k)
                add_triplet(c, z[i] * z[j] * z[k], angle[i * n + j], angle[i * n + k], angle[j * n + k]);
    return c;
}

/// The 16 features, in the order of features.json. A ratio without a denominator (one particle left) is 0.
std::array<float, kFeatures> features(const Particles& jet)
{
    Particles groomed = groom(jet);
    if (groomed.size() > kParticlesCorrelated)
        groomed.resize(kParticlesCorrelated);
    const Correlations c = correlate(groomed);
    const auto ratio = [](double a, double b) { return b > 1e-12 ? std::min(a / b, 1e6) : 0.0; };
    const double b1 = c.e2_b1, b2 = c.e2_b2;
    return {
        float(c.zlogz),
        float(c.e2_b0),                                       // C1, beta 0
        float(c.e2_b1),                                       // C1, beta 1
        float(c.e2_b2),                                       // C1, beta 2
        float(ratio(c.e3_b1, b1 * b1)),                       // C2, beta 1
        float(ratio(c.e3_b2, b2 * b2)),                       // C2, beta 2
        float(std::log1p(ratio(c.e3_b1, b1 * b1 * b1))),      // D2, beta 1
        float(std::log1p(ratio(c.e3_b2, b2 * b2 * b2))),      // D2, beta 2
        float(std::log1p(ratio(c.e3_b2, std::pow(b1, 6)))),   // D2, beta 2 over 1
        float(std::log1p(ratio(c.e3_b1, std::pow(b2, 1.5)))), // D2, beta 1 over 2
        float(ratio(c.v1_b1, b1)),                            // M2, beta 1
        float(ratio(c.v1_b2, b2)),                            // M2, beta 2
        float(ratio(c.v2_b1, b1 * b1)),                       // N2, beta 1
        float(ratio(c.v2_b2, b2 * b2)),                       // N2, beta 2
        float(std::sqrt(c.mass2)),
        float(jet.size()), // multiplicity before grooming
    };
}

bool write_events(std::FILE* file, long events, std::uint64_t seed)
{
    Random random(seed);
    for (long event = 0; event < events; ++event) {
        const int jet_class = int(event % kClasses);
        Particles jet;
        while (jet.size() < 3)
            jet = make_jet(random, jet_class);
        const std::array<float, kFeatures> x = features(jet);
        const float y = float(jet_class);
        if (std::fwrite(x.data(), sizeof(float), x.size(), file) != x.size() ||
            std::fwrite(&y, sizeof y, 1, file) != 1)
            return false;
    }
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 4 || std::atol(argv[1]) <= 0) {
        std::fprintf(stderr, "usage: %s EVENTS SEED OUT.bin\n", argv[0]);
        return 2;
    }
    std::FILE* file = std::fopen(argv[3], "wb");
    if (!file) {
        std::perror(argv[3]);
        return 1;
    }
    const bool written = write_events(file, std::atol(argv[1]), std::strtoull(argv[2], nullptr, 10));
    if (std::fclose(file) != 0 || !written) {
        std::perror(argv[3]);
        return 1;
    }
    return 0;
}
