#include "graph_view/graph_layout.hpp"
#include "graph_view/layered_layout.hpp"
#include "pareto_view/pareto_points.hpp"
#include "session/layer_rows.hpp"
#include "support.hpp"
#include "widgets/quantities.hpp"

#include <QApplication>

#include <algorithm>

using namespace bitscape;

namespace {

bool overlap(const BoxPlace& a, const BoxPlace& b)
{
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

std::shared_ptr<const study::Trial> trial(unsigned number, double accuracy, double lut,
                                          study::TrialState state = study::TrialState::complete)
{
    auto made = std::make_shared<study::Trial>();
    made->number = TrialId{number};
    made->state = state;
    made->numbers = {{"accuracy", accuracy}, {"lut", lut}};
    made->parameters = {{"fc1.weight", "fixed<6,1>"}};
    return made;
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
        const session::TrialList trials{trial(0, 0.70, 100), trial(1, 0.75, 200), trial(2, 0.69, 150),
                                        trial(3, 0.90, 10, study::TrialState::infeasible),
                                        trial(4, 0.95, 5, study::TrialState::failed)};
        const ParetoPoints points = pareto_points(trials, "lut", "accuracy");
        QCOMPARE(points.points.size(), std::size_t{4});
        QCOMPARE(points.front, (std::vector<std::size_t>{0, 1}));
        QCOMPARE(points.points[1].y, 75.0); // percent
        const std::string csv = trials_csv(trials, points);
        QCOMPARE(std::ranges::count(csv, '\n'), 6);
        QVERIFY(csv.find(
                    "trial,state,front,accuracy,lut,fc1.weight\n0,complete,1,0.7,100,\"fixed<6,1>\"\n") == 0);
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
