#include "graph_view/graph_layout.hpp"
#include "graph_view/layered_layout.hpp"
#include "pareto_view/pareto_points.hpp"
#include "session/layer_rows.hpp"
#include "support.hpp"
#include "widgets/quantities.hpp"

#include <QApplication>

#include <algorithm>
#include <cmath>
#include <random>
#include <span>

using namespace bitscape;

namespace {

bool overlap(const BoxPlace& a, const BoxPlace& b)
{
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

session::TrialNumbers trial(unsigned number, double accuracy, double lut,
                            study::TrialState state = study::TrialState::complete)
{
    return {TrialId{number}, state, {{"accuracy", accuracy}, {"lut", lut}}};
}

} // namespace

class LayoutTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_chain_is_one_straight_column()
    {
        const std::vector<BoxSize> boxes{{100, 40}, {60, 20}, {100, 40}};
        const auto places = layered_layout(boxes, {{}, {0}, {1}});
        for (const BoxPlace& place : places)
            QCOMPARE(place.x + place.width / 2, places[0].x + places[0].width / 2);
        QVERIFY(places[0].y + places[0].height < places[1].y);
        QVERIFY(places[1].y + places[1].height < places[2].y);
    }

    void branches_stand_side_by_side_without_overlap()
    {
        const std::vector<BoxSize> boxes(6, BoxSize{100, 40});
        const std::vector<std::vector<std::size_t>> inputs{{}, {0}, {0}, {1}, {2}, {3, 4}};
        const auto places = layered_layout(boxes, inputs);
        for (std::size_t a = 0; a < boxes.size(); ++a)
            for (std::size_t b = a + 1; b < boxes.size(); ++b)
                QVERIFY(!overlap(places[a], places[b]));
        QCOMPARE(places[1].y, places[2].y);
        QCOMPARE(places[1].x < places[2].x, places[3].x < places[4].x); // the branches do not cross
        for (std::size_t box = 0; box < boxes.size(); ++box)
            for (const std::size_t input : inputs[box])
                QVERIFY(places[input].y < places[box].y);
    }

    void the_graph_flows_as_asked_data()
    {
        QTest::addColumn<bool>("to_the_right");
        QTest::newRow("down") << false;
        QTest::newRow("right") << true;
    }

    void the_graph_flows_as_asked()
    {
        QFETCH(bool, to_the_right);
        const std::vector<BoxSize> boxes(7, BoxSize{100, 40});
        const std::vector<std::vector<std::size_t>> inputs{{}, {0}, {0}, {1}, {2}, {3, 4, 0}, {5, 5}};
        const GraphLayout layout =
            graph_layout(boxes, inputs, to_the_right ? GraphFlow::right : GraphFlow::down);
        QCOMPARE(layout.boxes.size(), boxes.size());
        QCOMPARE(layout.edges.size(), std::size_t{9});
        for (std::size_t a = 0; a < boxes.size(); ++a)
            for (std::size_t b = a + 1; b < boxes.size(); ++b)
                QVERIFY(!overlap(layout.boxes[a], layout.boxes[b]));
        for (const EdgePath& edge : layout.edges) {
            const BoxPlace &from = layout.boxes[edge.from], &to = layout.boxes[edge.to];
            QVERIFY(to_the_right ? from.x + from.width < to.x : from.y + from.height < to.y);
            QVERIFY(edge.points.size() == 2 || edge.points.size() % 3 == 1);
            constexpr double near = 3; // ends touch the boxes
            const LayoutPoint start = edge.points.front(), end = edge.points.back();
            QVERIFY(std::abs(to_the_right ? start.x - from.x - from.width : start.y - from.y - from.height) <
                    near);
            QVERIFY(std::abs(to_the_right ? end.x - to.x : end.y - to.y) < near);
        }
    }

    void nothing_gives_nothing()
    {
        QVERIFY(layered_layout({}, {}).empty());
        QVERIFY(graph_layout({}, {}, GraphFlow::down).boxes.empty());
    }

    void the_front_leaves_out_failed_and_infeasible_trials()
    {
        const std::vector<session::TrialNumbers> first{trial(0, 0.70, 100), trial(1, 0.75, 200)};
        const std::vector<session::TrialNumbers> then{
            trial(2, 0.69, 150), trial(3, 0.90, 10, study::TrialState::infeasible),
            trial(4, 0.95, 5, study::TrialState::failed), trial(5, 0.99, 3, study::TrialState::pruned)};
        const session::TrialTable early = session::TrialTable().with(first);
        ParetoPoints points = pareto_points(early, "lut", "accuracy");
        extend(points, early.with(then), "lut", "accuracy"); // as a search goes on
        QCOMPARE(points.points.size(), std::size_t{5});
        QCOMPARE(points.front, (std::vector<std::size_t>{0, 1}));
        QCOMPARE(points.points[1].y, 75.0); // percent
        QCOMPARE(points.failed, std::size_t{1});
        QCOMPARE(points.infeasible, std::size_t{1});
        QCOMPARE(points.pruned, std::size_t{1});
        QVERIFY(!knee_of(points, "lut", "accuracy")); // two points have no bend
    }

    void the_front_of_parts_is_the_front_of_all()
    {
        std::mt19937 engine(3);
        std::vector<session::TrialNumbers> all;
        session::TrialTable table;
        ParetoPoints grown;
        for (unsigned i = 0; i < 9000; ++i) {
            all.push_back(trial(i, double(engine() % 997), double(engine() % 991)));
            if (i % 700 == 699 || i == 8999) {
                table = table.with(std::span(all).subspan(table.size()));
                extend(grown, table, "lut", "accuracy");
            }
        }
        QCOMPARE(table.size(), all.size());
        const ParetoPoints at_once = pareto_points(session::TrialTable().with(all), "lut", "accuracy");
        QCOMPARE(grown.front, at_once.front);
        QVERIFY(grown.front.size() > 2);
        const auto few = thinned(grown, "lut", "accuracy", 0.2);
        QVERIFY(few.size() < grown.front.size());
        for (const std::size_t at : few)
            QVERIFY(std::ranges::find(grown.front, at) != grown.front.end());
        const auto knee = knee_of(grown, "lut", "accuracy");
        QVERIFY(knee && std::ranges::find(grown.front, *knee) != grown.front.end());
    }

    void a_table_of_trials_shares_what_it_grew_from()
    {
        std::vector<session::TrialNumbers> rows;
        for (unsigned i = 0; i < 10'000; ++i)
            rows.push_back(trial(i, i, i * 2.0));
        const session::TrialTable early = session::TrialTable().with(std::span(rows).first(5000));
        const session::TrialTable late = early.with(std::span(rows).subspan(5000));
        QCOMPARE(early.size(), std::size_t{5000});
        QCOMPARE(late.size(), rows.size());
        for (const std::size_t row : {0U, 4095U, 4096U, 4999U, 5000U, 9999U}) {
            QCOMPARE(late.number(row).value, unsigned(row));
            QCOMPARE(late.value(row, *late.column("lut")), double(row) * 2.0);
        }
        session::TrialNumbers other = trial(10'000, 1, 2);
        other.numbers["dsp"] = 7;
        const session::TrialTable wider = late.with(std::span(&other, 1));
        QVERIFY(std::isnan(wider.value(0, *wider.column("dsp"))));
        QCOMPARE(wider.value(10'000, *wider.column("dsp")), 7.0);
        QCOMPARE(wider.row_of(TrialId{10'000}), std::optional<std::size_t>(10'000));
        QVERIFY(!late.column("dsp") && !late.row_of(TrialId{10'000}));
    }

    void numbers_are_worded_with_units_and_signs()
    {
        QCOMPARE(number(12345), QStringLiteral("12,345"));
        QCOMPARE(number(0), QStringLiteral("0"));
        QCOMPARE(number(0.25), QStringLiteral("0.25"));
        QCOMPARE(percent(0.0002), QStringLiteral("< 0.1 %"));
        QCOMPARE(percent(0.344, 0), QStringLiteral("34 %"));
        QCOMPARE(worded_change("accuracy", -0.0021), QStringLiteral("−0.21 pp"));
        QCOMPARE(worded_change("accuracy", 0.000001), QStringLiteral("±0"));
        QCOMPARE(worded_change("dsp", 12), QStringLiteral("+12"));
        QCOMPARE(shape_text({16, 64}), QStringLiteral("16 × 64"));
    }
};

BITSCAPE_GUI_TEST(LayoutTest)
#include "layout_test.moc"
