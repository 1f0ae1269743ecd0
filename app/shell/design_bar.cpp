#include "shell/design_bar.hpp"

#include "design/design.hpp"
#include "part_view/part_dialog.hpp"
#include "session/knobs.hpp"
#include "widgets/quantities.hpp"

#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QLabel>
#include <QToolBar>

#include <array>
#include <cmath>

namespace bitscape {

namespace {

constexpr std::array io_types{design::IoType::io_parallel, design::IoType::io_stream};
constexpr std::array backends{design::Backend::vitis, design::Backend::vivado, design::Backend::quartus,
                              design::Backend::catapult, design::Backend::oneapi};

/// The action that shows or hides the name.
QAction* add_labelled(QToolBar& bar, const QString& name, QWidget* field, const QString& tip)
{
    auto* label = new QLabel(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(4, 0, 2, 0);
    QAction* name_action = bar.addWidget(label);
    field->setAccessibleName(name);
    field->setToolTip(tip);
    field->setStatusTip(tip);
    field->setFocusPolicy(Qt::StrongFocus); // the wheel over the toolbar changes nothing by accident
    bar.addWidget(field);
    return name_action;
}

} // namespace

DesignBar::DesignBar(session::Session& session, QToolBar& bar)
    : QObject(&bar), session_(session), part_(new QComboBox), choose_(new QAction(this)),
      clock_(new QDoubleSpinBox), io_(new QComboBox), backend_(new QComboBox)
{
    for (const auto type : io_types)
        io_->addItem(text(design::to_string(type)));
    for (const auto backend : backends)
        backend_->addItem(text(design::to_string(backend)));
    constexpr double fastest = 0.5, slowest = 1000, step = 0.5;
    clock_->setRange(fastest, slowest);
    clock_->setDecimals(2);
    clock_->setSingleStep(step);
    clock_->setSuffix(tr(" ns"));
    clock_->setValue(config::Configuration().clock_period_ns()); // hls4ml's, until something is open
    part_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    constexpr int part_width = 118;
    part_->setMinimumWidth(part_width);
    names_.push_back(add_labelled(bar, tr("Part"), part_, tr("The FPGA the design is for")));
    choose_->setText(tr("Parts…"));
    choose_->setIconText(QStringLiteral("…")); // the toolbar has no room for words
    choose_->setToolTip(tr("All parts and boards: which the design fits, their peak performance"));
    choose_->setStatusTip(choose_->toolTip());
    bar.addAction(choose_);
    connect(choose_, &QAction::triggered, this, &DesignBar::choose_part);
    names_.push_back(add_labelled(bar, tr("Clock"), clock_, tr("Clock period")));
    names_.push_back(add_labelled(bar, tr("IO"), io_,
                                  tr("All values at once (io_parallel) or one after another (io_stream)")));
    names_.push_back(
        add_labelled(bar, tr("Backend"), backend_, tr("The HLS tool chain whose arithmetic is emulated")));

    connect(part_, &QComboBox::activated, this, [this] { take_part(part_->currentData().toString()); });
    connect(clock_, &QDoubleSpinBox::valueChanged, this, &DesignBar::clock_changed);
    connect(clock_, &QDoubleSpinBox::editingFinished, this, [this] { clock_gesture_ = 0; });
    connect(io_, &QComboBox::activated, this,
            [this] { session::set_io_type(session_, io_->currentText().toStdString()); });
    connect(backend_, &QComboBox::activated, this,
            [this] { session::set_backend(session_, backend_->currentText().toStdString()); });
    connect(&session_, &session::Session::snapshot_changed, this, &DesignBar::refresh);
    refresh();
}

void DesignBar::set_compact(bool is_compact)
{
    for (QAction* name : names_)
        name->setVisible(!is_compact);
    choose_->setVisible(!is_compact); // the last entry of the parts does the same
}

void DesignBar::take_part(const QString& code)
{
    if (!code.isEmpty()) {
        session::set_part(session_, code.toStdString());
        return;
    }
    refresh(); // the box shows the part again
    choose_part();
}

void DesignBar::choose_part()
{
    if (!session_.snapshot()->has_model())
        return;
    auto* dialog = new PartDialog(session_, part_->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DesignBar::clock_changed(double nanoseconds)
{
    if (filling_)
        return;
    if (clock_gesture_ == 0)
        clock_gesture_ = session_.new_gesture();
    session::set_clock_period(session_, nanoseconds, clock_gesture_);
}

void DesignBar::fill_parts()
{
    part_->clear();
    if (!bench_)
        return;
    for (const estimate::Part& part : bench_->parts) {
        part_->addItem(text(part.id), text(part.code));
        QStringList facts{QStringLiteral("%1 %2").arg(text(part.vendor), text(part.family)), text(part.code)};
        if (part.lut)
            facts << tr("%1 LUT").arg(number(double(part.lut->value)));
        if (part.dsp)
            facts << tr("%1 DSP").arg(number(double(part.dsp->value)));
        part_->setItemData(part_->count() - 1, facts.join(QLatin1Char('\n')), Qt::ToolTipRole);
    }
    part_->insertSeparator(part_->count());
    part_->addItem(choose_->text()); // without a part's code: opens the table
}

void DesignBar::refresh()
{
    const auto& snapshot = *session_.snapshot();
    const bool has_model = snapshot.has_model();
    for (QWidget* field : std::initializer_list<QWidget*>{part_, clock_, io_, backend_})
        field->setEnabled(has_model);
    choose_->setEnabled(has_model);
    if (snapshot.bench != bench_) {
        bench_ = snapshot.bench;
        fill_parts();
    }
    if (!has_model)
        return;
    filling_ = true;
    const config::Configuration& knobs = snapshot.document.configuration;
    const estimate::Part* part = bench_ ? estimate::find_part(bench_->parts, knobs.part()) : nullptr;
    part_->setCurrentIndex(part ? part_->findText(text(part->id)) : -1);
    part_->setPlaceholderText(text(knobs.part()));
    const double period = knobs.clock_period_ns();
    if (!clock_->hasFocus() || std::abs(clock_->value() - period) > 1e-9)
        clock_->setValue(period);
    constexpr double mhz_ns = 1000;
    clock_->setToolTip(tr("Clock period: %1 MHz").arg(number(mhz_ns / period, 1)));
    io_->setCurrentIndex(io_->findText(text(knobs.io_type())));
    backend_->setCurrentIndex(backend_->findText(text(knobs.backend()), Qt::MatchFixedString));
    filling_ = false;
}

} // namespace bitscape
